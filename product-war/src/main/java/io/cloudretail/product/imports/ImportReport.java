package io.cloudretail.product.imports;

import java.util.List;

/**
 * What became of an import.
 *
 * @param read lines, without the header
 * @param updated lines whose product was there and differed
 */
public record ImportReport(int read, int created, int updated, List<Refusal> refused) {
    /** @param line counted from 1, the header included */
    public record Refusal(long line, String column, String reason) {}
}
