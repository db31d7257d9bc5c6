package io.cloudretail.product.picture;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the S3 store is. Credentials are found as every AWS program finds them: in the environment first. */
@Shared
class S3Settings {
    private final Optional<String> bucket;
    private final String region;
    private final Optional<URI> endpoint;
    private final boolean pathStyle;

    /**
     * @param endpoint for stores other than Amazon's
     * @param pathStyle whether the bucket stands in the path and not in the host's name
     */
    @Inject
    S3Settings(
            @ConfigProperty(name = "cloudretail.product.pictures.s3.bucket") Optional<String> bucket,
            @ConfigProperty(name = "cloudretail.product.pictures.s3.region") String region,
            @ConfigProperty(name = "cloudretail.product.pictures.s3.endpoint") Optional<URI> endpoint,
            @ConfigProperty(name = "cloudretail.product.pictures.s3.path-style") boolean pathStyle) {
        this.bucket = bucket;
        this.region = region;
        this.endpoint = endpoint;
        this.pathStyle = pathStyle;
    }

    String bucket() {
        return bucket.orElseThrow(
                () -> new IllegalStateException("cloudretail.product.pictures.s3.bucket names no bucket"));
    }

    String region() {
        return region;
    }

    Optional<URI> endpoint() {
        return endpoint;
    }

    boolean pathStyle() {
        return pathStyle;
    }
}
