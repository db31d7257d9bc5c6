package io.cloudretail.product.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.Unavailable;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class S3StoreTest {
    private static final String HASH = "ab".repeat(32);
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, 1, 2, 3};

    private BucketStandIn bucket;
    private S3Store store;

    @BeforeEach
    void open() throws IOException {
        bucket = BucketStandIn.open();
        store = storeWith("key");
    }

    @AfterEach
    void close() {
        store.close();
        bucket.close();
    }

    @Test
    void what_was_put_is_found_byte_for_byte_and_nowhere_else() {
        store.put(HASH, PictureSize.SMALL, JPEG);

        assertThat(store.find(HASH, PictureSize.SMALL)).contains(JPEG);
        assertThat(store.find(HASH, PictureSize.LARGE)).isEmpty();
        assertThat(store.find("cd".repeat(32), PictureSize.SMALL)).isEmpty();
        assertThat(bucket.objects()).containsOnlyKeys("/shop/pictures/" + HASH + "/small.jpg");
        assertThat(bucket.objects().values()).containsExactly(JPEG);
    }

    @Test
    void what_is_missing_is_missing_also_for_whom_may_not_list_the_bucket() {
        bucket.denyWhatIsMissing();
        store.put(HASH, PictureSize.SMALL, JPEG);

        assertThat(store.find(HASH, PictureSize.SMALL)).contains(JPEG);
        assertThat(store.find(HASH, PictureSize.LARGE)).isEmpty();
    }

    @Test
    void putting_and_removing_may_be_repeated() {
        for (PictureSize size : PictureSize.values()) {
            store.put(HASH, size, JPEG);
            store.put(HASH, size, JPEG);
        }
        assertThat(bucket.objects()).hasSize(4);

        store.remove(HASH);
        store.remove(HASH);

        assertThat(bucket.objects()).isEmpty();
    }

    @Test
    void a_store_that_is_away_or_refuses_us_is_no_fault_of_the_callers() {
        try (S3Store stranger = storeWith("stranger")) {
            assertThatThrownBy(() -> stranger.find(HASH, PictureSize.SMALL)).isInstanceOf(Unavailable.class);
        }
        bucket.breakDown();
        assertThatThrownBy(() -> store.put(HASH, PictureSize.SMALL, JPEG)).isInstanceOf(Unavailable.class);
        bucket.close();
        assertThatThrownBy(() -> store.find(HASH, PictureSize.SMALL)).isInstanceOf(Unavailable.class);
    }

    private S3Store storeWith(String key) {
        return S3Store.at(
                new S3Settings(Optional.of("shop"), "eu-west-2", Optional.of(bucket.address()), true),
                StaticCredentialsProvider.create(AwsBasicCredentials.create(key, "secret")));
    }
}
