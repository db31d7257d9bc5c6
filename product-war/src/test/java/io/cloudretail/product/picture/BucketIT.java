package io.cloudretail.product.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.product.Visitor;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.neighbour.Neighbour;
import java.time.Duration;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures in a bucket that is there, that has none, and that is away. */
@ExtendWith(ArquillianExtension.class)
class BucketIT {
    private static final String PICTURE = "/api/v1/products/pictures/" + "ab".repeat(32) + "/small";
    private static final String DENIED = "<Error><Code>AccessDenied</Code><Message>-</Message></Error>";

    private Neighbour bucket;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(
                        BucketIT.class,
                        "cloudretail.product.pictures.store=s3",
                        "cloudretail.product.pictures.s3.bucket=shop",
                        "cloudretail.product.pictures.s3.path-style=true",
                        "cloudretail.product.pictures.s3.endpoint=http://localhost:"
                                + System.getProperty("it.neighbour.port"))
                .addClasses(Visitor.class, Visitor.Answer.class);
    }

    @BeforeEach
    void a_bucket_that_works() {
        System.setProperty("aws.accessKeyId", "key");
        System.setProperty("aws.secretAccessKey", "secret");
        bucket = Neighbour.here().answers(200, "jpeg");
        bucket.untilAnswered(() -> assertThat(look().status()).isEqualTo(200));
    }

    @AfterEach
    void close() {
        bucket.close();
    }

    @Test
    void what_is_missing_is_a_404_and_never_opens_the_circuit() {
        for (int i = 0; i < 10; i++) {
            bucket.answers(403, DENIED);
            assertThat(look().status()).isEqualTo(404);
        }

        bucket.answers(200, "jpeg");
        assertThat(look().text()).isEqualTo("jpeg");
    }

    @Test
    void five_failures_open_the_circuit_nobody_waits_then_and_an_answer_closes_it() {
        bucket.answers(503, "<Error><Code>SlowDown</Code></Error>");
        assertAskedInVain();
        // The other four: the SDK tries again within moments after a 500, and only after seconds where it is to slow
        // down
        bucket.answers(500, "<Error><Code>InternalError</Code></Error>");
        for (int i = 1; i < 5; i++) {
            assertAskedInVain();
        }
        int calls = bucket.calls();
        long start = System.nanoTime();

        assertThat(look().status()).isEqualTo(503);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(bucket.calls()).isEqualTo(calls);
        bucket.answers(200, "jpeg");
        bucket.untilAnswered(() -> assertThat(look().status()).isEqualTo(200));
    }

    private void assertAskedInVain() {
        int calls = bucket.calls();
        assertAway(look());
        assertThat(bucket.calls()).as("the circuit is still closed").isGreaterThan(calls);
    }

    private static void assertAway(Visitor.Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    private static Visitor.Answer look() {
        return Visitor.nobody().get(PICTURE);
    }
}
