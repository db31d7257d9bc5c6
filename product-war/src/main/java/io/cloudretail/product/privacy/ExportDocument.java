package io.cloudretail.product.privacy;

import io.cloudretail.kit.http.LongDocument;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.imports.ImportHistory;
import io.cloudretail.product.review.CustomerTraces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** Writes an {@link Export} while it is read: a vendor's products are more than the memory holds. */
@Shared
class ExportDocument {
    private final ExportedOffers offers;
    private final CustomerTraces customerTraces;
    private final ImportHistory imports;

    @Inject
    ExportDocument(ExportedOffers offers, CustomerTraces customerTraces, ImportHistory imports) {
        this.offers = offers;
        this.customerTraces = customerTraces;
        this.imports = imports;
    }

    void write(UUID user, OutputStream out) throws IOException {
        LongDocument document = new LongDocument(out);
        document.<Export.Offer>list("products", last -> offers.behind(last, user));
        document.list("purchases", customerTraces.purchases(user));
        document.list("reviews", customerTraces.reviews(user));
        document.list("imports", imports.of(user));
        document.end();
    }
}
