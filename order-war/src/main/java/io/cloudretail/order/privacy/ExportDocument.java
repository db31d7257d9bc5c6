package io.cloudretail.order.privacy;

import io.cloudretail.kit.http.LongDocument;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.order.returns.ReturnView;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** Writes an {@link Export} while it is read: all lines of all orders are more than the memory holds. */
@Shared
class ExportDocument {
    private final ExportedRows rows;

    @Inject
    ExportDocument(ExportedRows rows) {
        this.rows = rows;
    }

    void write(UUID user, OutputStream out) throws IOException {
        LongDocument document = new LongDocument(out);
        document.<Export.Placed>list("orders", last -> rows.ordersBehind(last, user));
        document.<ReturnView>list("returns", last -> rows.returnsBehind(last, user));
        document.list("cart", rows.cart(user));
        document.<Export.Key>list("idempotencyKeys", last -> rows.keysBehind(last, user));
        document.end();
    }
}
