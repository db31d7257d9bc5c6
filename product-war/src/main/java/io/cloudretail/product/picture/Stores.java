package io.cloudretail.product.picture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The store that the shop is configured with. */
@ApplicationScoped
class Stores {
    private PictureStore chosen;

    Stores() {}

    @Inject
    Stores(
            DatabaseStore database,
            BucketClient bucket,
            @ConfigProperty(name = "cloudretail.product.pictures.store") String store) {
        chosen = switch (store) {
            case "database" -> database;
            case "s3" -> new Bucket(bucket);
            default ->
                throw new IllegalStateException(
                        "cloudretail.product.pictures.store must be database or s3, not " + store);
        };
    }

    PictureStore chosen() {
        return chosen;
    }
}
