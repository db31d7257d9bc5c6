package io.cloudretail.product.display;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.product.Visitor;
import io.cloudretail.product.Visitor.Answer;
import io.cloudretail.product.availability.InventoryEvents;
import io.cloudretail.product.availability.StockMessage;
import io.cloudretail.product.catalogue.Product;
import io.cloudretail.product.catalogue.ProductView;
import io.cloudretail.product.catalogue.Products;
import io.cloudretail.product.review.OrderEvents;
import io.cloudretail.product.review.OrderMessage;
import io.cloudretail.product.search.Summary;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.patience.Await;
import io.cloudretail.testkit.privacy.Database;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is displayed of a product is what its columns say, after every change the service makes. */
@ExtendWith(ArquillianExtension.class)
class DisplayIT extends Displaying {
    private static final Jsonb JSONB = JsonbBuilder.create();

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(DisplayIT.class)
                .addClasses(Displaying.class, Visitor.class, Visitor.Answer.class, Database.class)
                .addClasses(OrderMessage.class, StockMessage.class);
    }

    @Inject
    Products products;

    @Inject
    OrderEvents orders;

    @Inject
    InventoryEvents stock;

    @Inject
    Displays displays;

    private final Visitor admin = Visitor.with("admin");
    private final Visitor buyer = Visitor.with("customer");
    private final Visitor another = Visitor.with("customer");

    @Test
    void every_kind_of_change_is_displayed_with_it() throws Exception {
        buy(buyer);
        buy(another);
        for (Map.Entry<String, Supplier<Answer>> change : changes().entrySet()) {
            String before = page();
            int status = change.getValue().get().status();
            assertThat(status).as(change.getKey()).isBetween(200, 299);
            assertThat(page()).as(change.getKey()).isNotEqualTo(before);
            assertThat(stale()).as(change.getKey()).isZero();
            assertThatItReadsAsTheProduct(change.getKey());
        }

        vendorSends("DELETE", "", "");

        assertThat(page() + summary()).isEmpty();
        assertThat(stale()).isZero();
    }

    @Test
    void a_draft_is_not_displayed_until_it_is_published() {
        product = sell(prefix + "-draft", "DRAFT");
        assertThat(page() + summary()).isEmpty();

        edit("{\"status\":\"ACTIVE\"}");

        assertThat(page()).contains("\"title\":\"Mug\"");
        assertThat(stale()).isZero();
    }

    @Test
    void a_product_without_a_row_is_read_from_its_columns_until_it_is_filled_in() {
        String inLists = "/api/v1/products?category=" + encoded(category);
        Answer alone = Visitor.nobody().get(path(""));
        String list = Visitor.nobody().get(inLists).text();
        String ready = page() + summary();
        database.change("DELETE FROM display WHERE product_id = ?", product);

        Answer now = Visitor.nobody().get(path(""));
        assertThat(now.text()).isEqualTo(alone.text()).contains("\"title\":\"Mug\"");
        assertThat(now.header("ETag")).isEqualTo(alone.header("ETag"));
        assertThat(Visitor.nobody().get(inLists).text()).isEqualTo(list).contains("\"title\":\"Mug\"");

        assertThat(displays.fill(before(product))).contains(product);
        assertThat(displays.fill(new UUID(0, 0))).isEmpty();
        assertThat(page() + summary()).isEqualTo(ready);
    }

    private Map<String, Supplier<Answer>> changes() {
        Map<String, Supplier<Answer>> all = new LinkedHashMap<>();
        all.put("title", () -> edit("{\"title\":\"A \\\"Käse\\\" \\\\ mug, \\ud83c\\udf75 </b>\"}"));
        all.put("description", () -> edit("{\"description\":\"Two\\nlines,\\ta tab,\\u0001\\u007f\\u2028é\"}"));
        all.put("brand", () -> edit("{\"brand\":\"Früh & Söhne\"}"));
        all.put(
                "attributes",
                () -> edit("{\"attributes\":{\"made of\":\"tin \\\"foil\\\"\",\"Äge\":\"3+\",\"b\":\"/\"}}"));
        all.put("tax class", () -> edit("{\"taxClass\":\"ZERO\"}"));
        all.put("category", () -> edit("{\"category\":\"" + category + " > Below\"}"));
        all.put(
                "price",
                () -> edit("{\"prices\":[{\"sku\":\"" + prefix
                        + "-A\",\"price\":{\"amount\":199,\"currency\":\"GBP\"}}]}"));
        all.put(
                "new variant",
                () -> vendorSends(
                        "POST",
                        "/variants",
                        "{\"sku\":\"" + prefix
                                + "-C\",\"options\":{\"size\":\"S \\\"\"},\"barcode\":\"4006381333931\",\"weightGrams\":200,"
                                + "\"price\":{\"amount\":120,\"currency\":\"GBP\"}}"));
        all.put(
                "options",
                () -> vendorSends("PATCH", "/variants/" + prefix + "-A", "{\"options\":{\"z\":\"1\",\"a\":\"é\"}}"));
        all.put("position", () -> vendorSends("PATCH", "/variants/" + prefix + "-A", "{\"position\":9}"));
        all.put("stock", () -> told(prefix + "-C", true));
        all.put("other stock", () -> told(prefix + "-A", false));
        all.put("variant off sale", () -> vendorSends("DELETE", "/variants/" + prefix + "-C", ""));
        all.put("review", () -> review(buyer, 4));
        all.put("second review", () -> review(another, 5));
        all.put("review written anew", () -> review(buyer, 1));
        all.put("review rejected", () -> decide(buyer, "REJECTED"));
        all.put("review withdrawn", () -> another.delete(path("/reviews/mine")));
        all.put("picture", () -> upload(40, "?alt=A%20%22mug%22"));
        all.put("second picture", () -> upload(50, ""));
        all.put("pictures in order", this::swapPictures);
        all.put(
                "picture removed",
                () -> vendor.delete(path("/images/" + firstPicture().hash())));
        all.put(
                "category moved",
                () -> admin.send(
                        "PATCH",
                        "/api/v1/categories?path=" + encoded(category),
                        "application/json",
                        utf8("{\"path\":\"" + category + " moved\"}"),
                        "If-Match",
                        "*"));
        all.put("import", () -> importCsv("sku,title,price\n" + prefix + "-A,Imported mug,9.99\n"));
        all.put(
                "import of a new variant",
                () -> importCsv(
                        "sku,product,title,price\n" + prefix + "-A,m,Imported mug,9.99\n" + prefix + "-D,m,,1.99\n"));
        return all;
    }

    private void assertThatItReadsAsTheProduct(String change) throws Exception {
        Product now = products.find(product).orElseThrow();
        ProductView view = ProductView.of(now);
        String json = JSONB.toJson(view);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(utf8(json));
        assertThat(page())
                .as(change)
                .isEqualTo(view.version() + "." + HexFormat.of().formatHex(digest, 0, 6) + "\n" + json);

        Summary summary = new Summary(
                view.id(),
                view.slug(),
                view.title(),
                view.brand(),
                view.category(),
                view.priceFrom(),
                view.variants().stream()
                        .map(item -> new Summary.Offer(item.sku(), item.options(), item.price()))
                        .toList(),
                view.images().isEmpty() ? null : view.images().get(0).urls().get("small"),
                view.rating(),
                view.ratingCount(),
                view.inStock());
        assertThat(JSONB.fromJson(summary(), Summary.class)).as(change).isEqualTo(summary);
    }

    private void buy(Visitor customer) {
        OrderMessage.confirmed(UUID.randomUUID(), customer.id(), prefix + "-A").comeInto(orders);
    }

    private Answer review(Visitor customer, int rating) {
        return customer.put(path("/reviews/mine"), "{\"rating\":" + rating + ",\"text\":\"So so\"}");
    }

    private Answer decide(Visitor author, String status) {
        Object review =
                database.value("SELECT id FROM review WHERE product_id = ? AND customer_id = ?", product, author.id());
        return admin.put(
                "/api/v1/products/reviews/" + review + "/status",
                "{\"status\":\"" + status + "\",\"reason\":\"Rude\"}");
    }

    private Answer told(String sku, boolean inStock) {
        StockMessage.of(UUID.randomUUID(), sku, inStock).comeInto(stock);
        return Visitor.nobody().get(path(""));
    }

    private Answer upload(int width, String query) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, 30, BufferedImage.TYPE_INT_RGB), "png", file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return vendor.send("POST", path("/images" + query), "image/png", file.toByteArray());
    }

    private Answer swapPictures() {
        ProductView view = ProductView.of(products.find(product).orElseThrow());
        String item = "{\"hash\":\"%s\",\"alt\":\"\"}";
        return vendor.send(
                "PUT",
                path("/images"),
                "application/json",
                utf8("{\"images\":[" + item.formatted(view.images().get(1).hash()) + ","
                        + item.formatted(view.images().get(0).hash()) + "]}"),
                "If-Match",
                "*");
    }

    private ProductView.Image firstPicture() {
        return ProductView.of(products.find(product).orElseThrow()).images().get(0);
    }

    private Answer importCsv(String csv) {
        Answer sent = vendor.send("POST", "/api/v1/products/imports", "text/csv", utf8(csv));
        Await.untilIs("done", () -> vendor.get(sent.header("Location").replaceFirst(".*(?=/api/)", ""))
                .json()
                .getString("status"));
        return sent;
    }

    private static UUID before(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
