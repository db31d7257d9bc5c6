package io.cloudretail.system.drivers;

import java.time.Duration;
import org.awaitility.Awaitility;

/** Where stock is kept, as everybody sees it. */
public final class Shelves {
    private Shelves() {}

    /** Waits until the inventory has heard of a SKU. */
    public static void awaitStock(String sku) {
        Awaitility.await("stock of " + sku)
                .atMost(Duration.ofSeconds(30))
                .until(() -> Gateway.request().get("/api/v1/inventory/" + sku).statusCode() == 200);
    }
}
