package io.cloudretail.product.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.product.Visitor;
import io.cloudretail.product.Visitor.Answer;
import io.cloudretail.testkit.container.Deployment;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures of products, from the vendor's upload to the shopper's browser. */
@ExtendWith(ArquillianExtension.class)
class PicturesIT extends Picturing {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(PicturesIT.class)
                .addClasses(Samples.class, Visitor.class, Visitor.Answer.class)
                .addClass(Picturing.class);
    }

    @Test
    void a_vendors_picture_is_seen_by_anyone_in_three_sizes_and_asked_for_only_once() {
        Answer added = upload(vendor, Samples.png(1600, 800), "?alt=A%20mug");
        assertThat(added.status()).isEqualTo(201);
        JsonObject picture = added.json();
        assertThat(picture.getString("alt")).isEqualTo("A mug");
        assertThat(picture.getInt("width")).isEqualTo(1600);
        assertThat(picture.getInt("height")).isEqualTo(800);
        assertThat(added.header("Location"))
                .endsWith(picture.getJsonObject("urls").getString("large"));

        for (var each : picture.getJsonObject("urls").entrySet()) {
            String url = picture.getJsonObject("urls").getString(each.getKey());
            Answer file = Visitor.nobody().get(url);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Content-Type")).isEqualTo("image/jpeg");
            assertThat(file.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(Samples.decoded(file.whole().body()).getWidth())
                    .isEqualTo(List.of(320, 640, 1280)
                            .get(List.of("small", "medium", "large").indexOf(each.getKey())));
            Answer again = Visitor.nobody()
                    .send("GET", url, "application/json", new byte[0], "If-None-Match", file.header("ETag"));
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.whole().body()).isEmpty();
        }
        assertThat(image()).isEqualTo(picture.getString("hash") + ", version 1");
        assertThat(Visitor.nobody()
                        .get("/api/v1/products/" + product)
                        .json()
                        .getJsonArray("images")
                        .getJsonObject(0))
                .isEqualTo(picture);
    }

    @Test
    void the_same_picture_is_stored_once_and_shown_once() {
        byte[] bytes = Samples.jpeg(301, 200);
        String hash = upload(vendor, bytes, "").json().getString("hash");

        Answer again = upload(vendor, bytes, "");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().getString("hash")).isEqualTo(hash);
        assertThat(value("SELECT count(*) FROM product_picture WHERE product_id = CAST(? AS uuid)", product))
                .isEqualTo(1L);
        assertThat(value("SELECT count(*) FROM picture_file WHERE hash = ?", hash))
                .isEqualTo(4L);
    }

    @Test
    void pictures_are_put_in_order_and_the_first_one_is_the_products_own() {
        String first = upload(vendor, Samples.jpeg(302, 200), "").json().getString("hash");
        String second = upload(vendor, Samples.jpeg(303, 200), "").json().getString("hash");
        assertThat(image()).startsWith(first);

        Answer arranged = arrange(
                vendor,
                "*",
                "{\"images\":[{\"hash\":\"" + second + "\",\"alt\":\"<b>Front</b>\"},{\"hash\":\"" + first + "\"}]}");

        assertThat(arranged.json().getJsonArray("images").getValuesAs(JsonObject.class))
                .extracting(picture -> picture.getString("hash") + " " + picture.getString("alt"))
                .containsExactly(second + " <b>Front</b>", first + " ");
        assertThat(image()).isEqualTo(second + ", version 1");
        for (String wrong : List.of(
                "{\"images\":[]}",
                "{\"images\":[{\"hash\":\"" + first + "\"}]}",
                "{\"images\":[{\"hash\":\"" + first + "\"},{\"hash\":\"" + first + "\"}]}",
                "{\"images\":[{\"hash\":\"" + first + "\"},{\"hash\":\"" + "0".repeat(64) + "\"}]}",
                "{\"images\":[{\"hash\":null},{\"hash\":\"" + first + "\"}]}",
                "{\"images\":[null]}",
                "{\"images\":[{\"hash\":\"" + first + "\",\"position\":1},{\"hash\":\"" + second + "\"}]}",
                "{\"images\":[{\"hash\":\"" + first + "\",\"alt\":\"" + "x".repeat(301) + "\"},{\"hash\":\"" + second
                        + "\"}]}",
                "{}")) {
            assertThat(arrange(vendor, "*", wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(image()).startsWith(second);
    }

    @Test
    void of_two_who_put_pictures_in_order_the_second_is_told_that_they_have_changed() {
        String first = upload(vendor, Samples.jpeg(304, 200), "").json().getString("hash");
        String read = vendor.get(images).header("ETag");
        String second = upload(vendor, Samples.jpeg(305, 200), "").json().getString("hash");
        String one = "{\"images\":[{\"hash\":\"" + first + "\",\"alt\":\"Front\"}]}";
        String both = "{\"images\":[{\"hash\":\"" + second + "\"},{\"hash\":\"" + first + "\"}]}";

        assertThat(vendor.put(images, both).status()).isEqualTo(428);
        assertThat(arrange(vendor, "first", both).status()).isEqualTo(400);
        Answer refused = arrange(vendor, read, one);
        assertThat(refused.status() + " " + refused.problem()).isEqualTo("412 edited-meanwhile");
        assertThat(image()).startsWith(first);

        String now = vendor.get(images).header("ETag");
        Answer arranged = arrange(vendor, now, both);
        assertThat(arranged.status()).isEqualTo(200);
        assertThat(arranged.header("ETag"))
                .isEqualTo(vendor.get(images).header("ETag"))
                .isNotEqualTo(now);
        assertThat(arrange(vendor, now, both).status()).isEqualTo(412);
        assertThat(vendor.get(images).json().getJsonArray("images").getValuesAs(JsonObject.class))
                .extracting(picture -> picture.getString("hash"))
                .containsExactly(second, first);
    }

    @Test
    void a_product_shows_twenty_pictures_and_no_more_also_when_they_come_at_once() {
        value(
                "WITH many AS (INSERT INTO picture (hash, width, height) SELECT lpad(to_hex(n), 64, 'a'), 1, 1"
                        + " FROM generate_series(1, 18) n ON CONFLICT (hash) DO UPDATE SET used_at = now() RETURNING hash)"
                        + " INSERT INTO product_picture (product_id, hash, position, alt)"
                        + " SELECT CAST(? AS uuid), hash, 1, '' FROM many RETURNING 1",
                product);

        // as many as the dark room lets in at once: a fifth would be asked to come back
        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> upload(vendor, Samples.jpeg(310 + i, 200), "").status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(201, 201, 409, 409);
    }

    @Test
    void what_is_no_picture_is_a_problem_and_is_not_kept() {
        assertThat(refused("hello".getBytes(), "image/jpeg")).isEqualTo("400 unreadable-picture");
        assertThat(refused("<svg/>".getBytes(), "image/png")).isEqualTo("400 unreadable-picture");
        assertThat(refused(new byte[0], "image/png")).isEqualTo("400 unreadable-picture");
        assertThat(refused(Samples.bomb(30_000, 30_000), "image/png")).isEqualTo("413 picture-too-large");
        assertThat(refused(new byte[(5 << 20) + 1], "image/png")).isEqualTo("413 picture-too-large");
        assertThat(refused("<svg/>".getBytes(), "image/svg+xml")).isEqualTo("415 about:blank");
        assertThat(refused("{}".getBytes(), "application/json")).startsWith("415");
        assertThat(upload(vendor, Samples.jpeg(8, 8), "?alt=%00").status()).isEqualTo(400);
        assertThat(upload(vendor, Samples.jpeg(8, 8), "?alt=" + "x".repeat(301)).status())
                .isEqualTo(400);
        assertThat(image()).isEqualTo("none, version 1");
    }

    @Test
    void a_picture_is_what_its_bytes_are_and_not_what_its_sender_says() {
        Answer added = vendor.send("POST", images, "image/webp", Samples.png(320, 200));

        assertThat(added.status()).isEqualTo(201);
    }

    @Test
    void only_its_vendor_and_admins_change_what_a_product_shows() {
        byte[] bytes = Samples.jpeg(320, 200);
        String hash = upload(vendor, bytes, "").json().getString("hash");
        String arrangement = "{\"images\":[{\"hash\":\"" + hash + "\"}]}";
        Visitor other = Visitor.with("vendor");
        Visitor admin = Visitor.with("admin");

        assertThat(upload(Visitor.nobody(), bytes, "").status()).isEqualTo(401);
        assertThat(upload(Visitor.with("customer"), bytes, "").status()).isEqualTo(403);
        assertThat(upload(other, bytes, "").status()).isEqualTo(404);
        assertThat(upload(other, "no picture".getBytes(), "").status()).isEqualTo(404);
        assertThat(arrange(other, "*", arrangement).status()).isEqualTo(404);
        assertThat(other.delete(images + "/" + hash).status()).isEqualTo(404);
        assertThat(Visitor.with("customer").delete(images + "/" + hash).status())
                .isEqualTo(403);
        assertThat(other.get(images).status()).isEqualTo(404);
        assertThat(Visitor.with("customer").get(images).status()).isEqualTo(403);
        assertThat(Visitor.nobody().get(images).status()).isEqualTo(401);
        assertThat(arrange(Visitor.with("customer"), "*", arrangement).status()).isEqualTo(403);
        assertThat(arrange(admin, "*", arrangement).status()).isEqualTo(200);
        assertThat(upload(admin, Samples.jpeg(321, 200), "").status()).isEqualTo(201);
        assertThat(admin.delete(images + "/" + hash).status()).isEqualTo(204);
    }

    @Test
    void addresses_of_no_picture_lead_nowhere() {
        String hash = upload(vendor, Samples.jpeg(322, 200), "").json().getString("hash");
        for (String place : List.of(
                hash + "/original",
                hash + "/huge",
                hash.toUpperCase(java.util.Locale.ROOT) + "/small",
                "0".repeat(64) + "/small",
                "x/small",
                hash)) {
            assertThat(Visitor.nobody()
                            .get("/api/v1/products/pictures/" + place)
                            .status())
                    .as(place)
                    .isEqualTo(404);
        }
    }

    private String refused(byte[] body, String type) {
        Answer answer = vendor.send("POST", images, type, body);
        return answer.status() + " " + answer.problem();
    }
}
