package io.cloudretail.product.picture;

import io.cloudretail.kit.client.Circuit;
import io.cloudretail.kit.platform.Shared;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Asks the bucket, no longer and no oftener than it is good for. Nothing of the SDK is loaded before the first call. */
@Shared
@Circuit("pictures")
public class BucketClient {
    private static final int SECONDS = 9;

    private final S3Settings settings;
    private S3Store store;

    @Inject
    public BucketClient(S3Settings settings) {
        this.settings = settings;
    }

    @Timeout(value = SECONDS, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(8)
    public void put(String hash, PictureSize size, byte[] jpeg) {
        store().put(hash, size, jpeg);
    }

    @Timeout(value = SECONDS, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(32)
    public Optional<byte[]> find(String hash, PictureSize size) {
        return store().find(hash, size);
    }

    /** Four files, one after the other. */
    @Timeout(value = 4 * SECONDS, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = BulkheadException.class)
    @Bulkhead(2)
    public void remove(String hash) {
        store().remove(hash);
    }

    private synchronized S3Store store() {
        if (store == null) {
            store = S3Store.at(settings);
        }
        return store;
    }

    @PreDestroy
    private void close() {
        if (store != null) {
            store.close();
        }
    }
}
