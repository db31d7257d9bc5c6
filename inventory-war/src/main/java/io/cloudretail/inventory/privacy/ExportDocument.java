package io.cloudretail.inventory.privacy;

import io.cloudretail.kit.http.LongDocument;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** Writes an {@link Export} while it is read: a vendor's SKUs are more than the memory holds. */
@Shared
class ExportDocument {
    private final ExportedRows rows;

    @Inject
    ExportDocument(ExportedRows rows) {
        this.rows = rows;
    }

    void write(UUID user, OutputStream out) throws IOException {
        LongDocument document = new LongDocument(out);
        document.<Export.Holding>list("stock", last -> rows.holdingsBehind(last, user));
        document.<Export.Booking>list("bookings", last -> rows.bookingsBehind(last, user));
        document.<Export.Key>list("idempotencyKeys", last -> rows.keysBehind(last, user));
        document.end();
    }
}
