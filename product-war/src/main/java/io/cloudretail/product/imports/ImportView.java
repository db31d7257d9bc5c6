package io.cloudretail.product.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * How far an import is.
 *
 * @param status queued, running, done, failed or cancelled
 * @param fileName what the sender called the file; absent when they did not say
 * @param format cloudretail or shopify; absent until the header was read
 * @param bytes size of the file
 * @param progress how much of it was read, in percent
 * @param rowsRead without the header; each is one of created, updated, unchanged and refused
 * @param created rows whose SKU is new
 * @param updated rows whose SKU was there and differed, or whose product did
 * @param failure why a failed import was not read to its end; what was read before stays
 */
public record ImportView(
        UUID id,
        String status,
        String fileName,
        String format,
        long bytes,
        int progress,
        int rowsRead,
        int created,
        int updated,
        int unchanged,
        int refused,
        String failure,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {}
