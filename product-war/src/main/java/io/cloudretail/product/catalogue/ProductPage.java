package io.cloudretail.product.catalogue;

import io.cloudretail.kit.http.Precondition;
import java.nio.charset.StandardCharsets;

/**
 * A product as it is sent, a {@link ProductView} as JSON. Its tag begins with the version, which edits compare, and goes on
 * with a digest: ratings, pictures and stock change what is read without being an edit.
 */
record ProductPage(String tag, byte[] json) {
    /** From how it stands in the database and in the cache: the tag, a line break, and what is sent. */
    static ProductPage parse(String text) {
        int end = text.indexOf('\n');
        return new ProductPage(text.substring(0, end), text.substring(end + 1).getBytes(StandardCharsets.UTF_8));
    }

    /** An edit compares versions alone. */
    static Precondition precondition(String ifMatch) {
        return Precondition.of(ifMatch == null ? null : ifMatch.replaceFirst("\\.[0-9a-f]{1,64}\"\\s*$", "\""));
    }
}
