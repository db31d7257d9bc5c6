package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.stack.SideBySide;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What products look like, through the shop's one door. */
@SideBySide
class PicturesIT {
    @Test
    void a_picture_of_some_megabytes_is_shown_small_and_a_browser_asks_for_it_once() throws IOException {
        String images = "/api/v1/products/" + product() + "/images";
        byte[] upload = noise(1200, 1000);
        assertThat(upload.length).isBetween(2 << 20, 5 << 20);

        Map<String, String> urls = Admin.request()
                .contentType("image/png")
                .body(upload)
                .post(images)
                .then()
                .statusCode(201)
                .body("width", equalTo(1200))
                .extract()
                .path("urls");

        var answer = Gateway.request().get(urls.get("medium"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("image/jpeg");
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.asByteArray())).getWidth())
                .isEqualTo(640);
        Gateway.request()
                .header("If-None-Match", answer.header("ETag"))
                .get(urls.get("medium"))
                .then()
                .statusCode(304);
    }

    @Test
    void what_is_larger_than_a_picture_may_be_or_is_none_is_refused() throws IOException {
        String images = "/api/v1/products/" + product() + "/images";

        assertThatProblem(Admin.request()
                        .contentType("image/png")
                        .body(noise(1600, 1400))
                        .post(images))
                .hasStatus(413);
        assertThatProblem(Admin.request()
                        .contentType("image/png")
                        .body("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                        .post(images))
                .hasStatus(400)
                .hasCode("unreadable-picture");
    }

    private static String product() {
        return Admin.request()
                .body(Map.of(
                        "title",
                        "Pictured article",
                        "description",
                        "",
                        "category",
                        "Test",
                        "variants",
                        List.of(Map.of(
                                "sku",
                                "T-" + UUID.randomUUID().toString().substring(0, 13),
                                "price",
                                Map.of("amount", 250, "currency", "GBP")))))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A PNG that hardly gets smaller than its pixels: three bytes each. */
    private static byte[] noise(int width, int height) throws IOException {
        Random random = new Random(1);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)).getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
