package io.cloudretail.product.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.product.Visitor;
import io.cloudretail.product.Visitor.Answer;
import io.cloudretail.testkit.container.Deployment;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures that nobody shows any more: cleared away, and never while somebody does. */
@ExtendWith(ArquillianExtension.class)
class ClearedPicturesIT extends Picturing {
    @Inject
    ClearPictures clearPictures;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ClearedPicturesIT.class)
                .addClasses(Samples.class, Visitor.class, Visitor.Answer.class)
                .addClass(Picturing.class);
    }

    @Test
    void a_picture_that_is_taken_away_is_seen_until_it_is_cleared_away() {
        String hash = upload(vendor, Samples.jpeg(304, 200), "").json().getString("hash");
        String url = "/api/v1/products/pictures/" + hash + "/small";
        clearAll(Duration.ZERO);
        assertThat(Visitor.nobody().get(url).status()).isEqualTo(200);

        assertThat(vendor.delete(images + "/" + hash).status()).isEqualTo(204);

        assertThat(vendor.delete(images + "/" + hash).status()).isEqualTo(404);
        assertThat(image()).isEqualTo("none, version 1");
        clearAll(Duration.ofHours(1));
        assertThat(Visitor.nobody().get(url).status()).isEqualTo(200);
        clearAll(Duration.ZERO);
        assertThat(Visitor.nobody().get(url).status()).isEqualTo(404);
        assertThat(value("SELECT count(*) FROM picture_file WHERE hash = ?", hash))
                .isEqualTo(0L);
        assertThat(upload(vendor, Samples.jpeg(304, 200), "").status()).isEqualTo(201);
        assertThat(Visitor.nobody().get(url).status()).isEqualTo(200);
    }

    @Test
    void a_picture_that_is_just_being_cleared_away_is_not_shown_and_not_lost() {
        byte[] bytes = Samples.jpeg(305, 200);
        String hash = upload(vendor, bytes, "").json().getString("hash");
        vendor.delete(images + "/" + hash);
        value("UPDATE picture SET doomed_at = now() WHERE hash = ? RETURNING 1", hash);

        Answer early = upload(vendor, bytes, "");

        assertThat(early.status()).isEqualTo(503);
        assertThat(early.header("Retry-After")).isEqualTo("5");
        value("UPDATE picture SET doomed_at = now() - INTERVAL '2 hours' WHERE hash = ? RETURNING 1", hash);
        clearAll(Duration.ofHours(1));
        assertThat(upload(vendor, bytes, "").status()).isEqualTo(201);
    }

    @Test
    void clearing_away_and_uploading_at_once_never_shows_what_is_not_there() {
        byte[] bytes = Samples.jpeg(306, 200);
        CompletableFuture<Void> clearing = CompletableFuture.runAsync(
                () -> IntStream.range(0, 200).forEach(i -> clearPictures.clear(Duration.ZERO)));
        for (int i = 0; i < 15; i++) {
            Answer added = upload(vendor, bytes, "");
            if (added.status() == 201) {
                String hash = added.json().getString("hash");
                assertThat(Visitor.nobody()
                                .get("/api/v1/products/pictures/" + hash + "/large")
                                .status())
                        .isEqualTo(200);
                assertThat(vendor.delete(images + "/" + hash).status()).isEqualTo(204);
            } else {
                assertThat(added.status()).isEqualTo(503);
            }
        }
        clearing.join();
    }

    private void clearAll(Duration unusedFor) {
        while (clearPictures.clear(unusedFor)) {
            // until nothing is left to clear away
        }
    }
}
