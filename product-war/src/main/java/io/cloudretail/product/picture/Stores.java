package io.cloudretail.product.picture;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** The store that the shop is configured with. */
@ApplicationScoped
class Stores {
    private DatabaseStore database;
    private S3Store s3;

    Stores() {}

    @Inject
    Stores(
            DatabaseStore database,
            S3Settings settings,
            @ConfigProperty(name = "cloudretail.product.pictures.store") String store) {
        switch (store) {
            case "database" -> this.database = database;
            case "s3" ->
                this.s3 = S3Store.at(
                        settings, DefaultCredentialsProvider.builder().build());
            default ->
                throw new IllegalStateException(
                        "cloudretail.product.pictures.store must be database or s3, not " + store);
        }
    }

    PictureStore chosen() {
        return s3 == null ? database : s3;
    }

    @PreDestroy
    void close() {
        if (s3 != null) {
            s3.close();
        }
    }
}
