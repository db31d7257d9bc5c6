package io.cloudretail.product.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.product.Visitor;
import io.cloudretail.product.Visitor.Answer;
import io.cloudretail.testkit.container.Deployment;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may say something of a product, what becomes of it, and how it counts. */
@ExtendWith(ArquillianExtension.class)
class ReviewsIT {
    private static final Visitor ADMIN = Visitor.with("admin");
    private static final List<String> BAD_REVIEWS = List.of(
            "{}",
            "{\"rating\":0,\"text\":\"T\"}",
            "{\"rating\":6,\"text\":\"T\"}",
            "{\"rating\":4.5,\"text\":\"T\"}",
            "{\"rating\":\"5\",\"text\":\"T\"}",
            "{\"rating\":4294967301,\"text\":\"T\"}",
            "{\"rating\":null,\"text\":\"T\"}",
            "{\"rating\":5}",
            "{\"rating\":5,\"text\":\" \"}",
            "{\"rating\":5,\"text\":\"\\u0000\"}",
            "{\"rating\":5,\"text\":\"\\ud800\"}",
            "{\"rating\":5,\"text\":\"T\",\"title\":\"\"}",
            "{\"rating\":5,\"text\":\"T\",\"title\":\"two\\nlines\"}",
            "{\"rating\":5,\"text\":\"T\",\"author\":\"\"}",
            "{\"rating\":5,\"text\":\"T\",\"author\":\"  \"}",
            "{\"rating\":5,\"text\":\"T\",\"author\":\"012345678901234567890123456789012345678901234567890\"}",
            "{\"rating\":5,\"text\":\"T\",\"status\":\"PUBLISHED\"}",
            "{\"rating\":5,\"text\":\"T\",\"customerId\":\"7c9e6679-7425-40de-944b-e07fc1f90ae7\"}",
            "{\"rating\":5,\"text\":\"T\",\"productId\":\"7c9e6679-7425-40de-944b-e07fc1f90ae7\"}",
            "{\"rating\":5,\"text\":\"T\",\"createdAt\":\"2020-01-01T00:00:00Z\"}",
            "[]",
            "");
    private static final String SUMMARY =
            "{\"count\":7,\"distribution\":[{\"count\":0,\"rating\":5},{\"count\":0,\"rating\":4},"
                    + "{\"count\":2,\"rating\":3},{\"count\":2,\"rating\":2},{\"count\":3,\"rating\":1}],\"rating\":1.86}";
    private static final List<String> ODD_TEXTS = List.of(
            "<script>alert(1)</script>",
            "{{7*7}} =cmd() %s",
            "\u202eright to left",
            "\ud83d\ude00 and a\u0301",
            "'; DROP TABLE review; --");

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ReviewsIT.class).addClasses(OrderMessage.class, Visitor.class, Visitor.Answer.class);
    }

    @Inject
    OrderEvents orderEvents;

    @Resource(lookup = "jdbc/shop")
    DataSource database;

    private final Visitor vendor = Visitor.with("vendor");
    private String sku;
    private String product;
    private String reviews;

    @BeforeEach
    void sell() {
        sku = "R-" + UUID.randomUUID().toString().substring(0, 13);
        product = vendor.post(
                        "/api/v1/products",
                        "{\"title\":\"Mug\",\"description\":\"\",\"category\":\"Test > Reviews\",\"variants\":[{\"sku\":\""
                                + sku + "\",\"price\":{\"amount\":250,\"currency\":\"GBP\"}}]}")
                .json()
                .getString("id");
        reviews = "/api/v1/products/" + product + "/reviews";
    }

    @Test
    void only_who_bought_a_product_may_review_it() {
        Visitor customer = Visitor.with("customer");

        Answer early = write(customer, 5, "Fine");
        assertThat(early.status()).isEqualTo(403);
        assertThat(early.problem()).isEqualTo("not-bought");

        buy(customer);
        assertThat(write(customer, 5, "Fine").status()).isEqualTo(201);
        assertThat(Visitor.nobody().get(reviews).text()).contains("Fine");
        assertThat(write(Visitor.with("customer"), 1, "Bad").problem()).isEqualTo("not-bought");
    }

    @Test
    void an_order_that_was_cancelled_was_no_purchase_and_other_products_of_it_are_no_others() {
        Visitor customer = Visitor.with("customer");
        UUID order = buy(customer);
        orderEvents.on(OrderMessage.cancelled(order));
        assertThat(write(customer, 5, "Fine").problem()).isEqualTo("not-bought");

        orderEvents.on(OrderMessage.confirmed(UUID.randomUUID(), customer.id(), "NO-SUCH-SKU", sku, sku));
        assertThat(write(customer, 5, "Fine").status()).isEqualTo(201);
        assertThat(purchases(customer)).isEqualTo(1L);
    }

    @Test
    void a_review_goes_with_the_order_that_gave_the_right_to_it_unless_another_does() {
        Visitor customer = Visitor.with("customer");
        UUID first = buy(customer);
        UUID second = buy(customer);
        Visitor other = buyer();
        write(customer, 1, "Broke at once");
        write(other, 5, "Fine");

        orderEvents.on(OrderMessage.cancelled(first));
        assertThat(rating()).isEqualTo("6 of 2, version 1");
        assertThat(Visitor.nobody().get(reviews).text()).contains("Broke at once");

        orderEvents.on(OrderMessage.cancelled(second));
        orderEvents.on(OrderMessage.cancelled(second));
        assertThat(rating()).isEqualTo("5 of 1, version 1");
        assertThat(Visitor.nobody().get(reviews).text()).doesNotContain("Broke").contains("Fine");
        assertThat(customer.get(reviews + "/mine").status()).isEqualTo(404);

        buy(customer);
        assertThat(write(customer, 2, "Broke again").status()).isEqualTo(201);
        assertThat(rating()).isEqualTo("7 of 2, version 1");
    }

    @Test
    void a_rejected_review_whose_order_was_cancelled_is_no_way_around_an_admin() {
        Visitor customer = Visitor.with("customer");
        UUID order = buy(customer);
        String id = write(customer, 1, "Buy my things").json().getString("id");
        ADMIN.put("/api/v1/products/reviews/" + id + "/status", "{\"status\":\"REJECTED\"}");
        orderEvents.on(OrderMessage.cancelled(order));

        buy(customer);

        assertThat(write(customer, 5, "Buy my things").json().getString("status"))
                .isEqualTo("PENDING");
    }

    @Test
    void writing_again_replaces_what_was_written_and_counts_once() {
        Visitor customer = buyer();
        String first = write(customer, 5, "Fine").json().getString("id");

        Answer second = write(customer, 2, "Broke after a week");

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().getString("id")).isEqualTo(first);
        assertThat(Visitor.nobody().get(reviews).text()).contains("Broke").doesNotContain("Fine");
        assertThat(rating()).isEqualTo("2 of 1, version 1");
    }

    @Test
    void the_rating_is_that_of_the_reviews_also_when_all_write_at_once() {
        List<Visitor> buyers = IntStream.range(0, 8).mapToObj(i -> buyer()).toList();

        List<CompletableFuture<Void>> all = IntStream.range(0, buyers.size() * 2)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    Visitor one = buyers.get(i / 2);
                    write(one, 1 + i % 5, "Fine");
                    write(one, 1 + (i + 2) % 5, "Better");
                    if (i % 4 == 3) {
                        one.delete(reviews + "/mine");
                    }
                }))
                .toList();
        all.forEach(CompletableFuture::join);

        assertThat(rating())
                .isEqualTo(value("SELECT coalesce(sum(rating), 0) || ' of ' || count(*) || ', version 1' FROM review"
                        + " WHERE product_id = CAST(? AS uuid)"));
        assertThat(value("SELECT count(*) FROM review WHERE product_id = CAST(? AS uuid)"))
                .isIn(4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void what_a_customer_takes_back_is_gone_and_counts_no_more() {
        Visitor customer = buyer();
        write(customer, 1, "Bad");
        assertThat(customer.get(reviews + "/mine").json().getString("status")).isEqualTo("PUBLISHED");

        assertThat(customer.delete(reviews + "/mine").status()).isEqualTo(204);

        assertThat(customer.get(reviews + "/mine").status()).isEqualTo(404);
        assertThat(customer.delete(reviews + "/mine").status()).isEqualTo(404);
        assertThat(rating()).isEqualTo("0 of 0, version 1");
    }

    @Test
    void a_rejected_review_is_seen_by_its_author_alone_until_an_admin_publishes_it() {
        Visitor customer = buyer();
        String status = "/api/v1/products/reviews/"
                + write(customer, 1, "Buy my things").json().getString("id") + "/status";

        Answer rejected = ADMIN.put(status, "{\"status\":\"REJECTED\",\"reason\":\"An advertisement\"}");

        assertThat(rejected.status()).isEqualTo(200);
        assertThat(rating()).isEqualTo("0 of 0, version 1");
        assertThat(Visitor.nobody().get(reviews).json().getJsonArray("items")).isEmpty();
        assertThat(customer.get(reviews + "/mine").json().getString("reason")).isEqualTo("An advertisement");
        assertThat(ADMIN.get("/api/v1/products/reviews?status=REJECTED&limit=100")
                        .text())
                .contains("Buy my things", customer.id().toString());

        assertThat(write(customer, 2, "It leaks").json().getString("status")).isEqualTo("PENDING");
        assertThat(Visitor.nobody().get(reviews).json().getJsonArray("items")).isEmpty();
        assertThat(ADMIN.get("/api/v1/products/reviews?limit=100").text()).contains("It leaks");

        ADMIN.put(status, "{\"status\":\"PUBLISHED\"}");
        ADMIN.put(status, "{\"status\":\"PUBLISHED\"}");

        assertThat(Visitor.nobody().get(reviews).text()).contains("It leaks");
        assertThat(rating()).isEqualTo("2 of 1, version 1");
    }

    @Test
    void taking_a_rejected_review_back_does_not_get_the_next_one_past_an_admin() {
        Visitor customer = buyer();
        String status = "/api/v1/products/reviews/"
                + write(customer, 1, "Buy my things").json().getString("id") + "/status";
        ADMIN.put(status, "{\"status\":\"REJECTED\"}");

        assertThat(customer.delete(reviews + "/mine").status()).isEqualTo(204);
        assertThat(customer.delete(reviews + "/mine").status()).isEqualTo(404);
        assertThat(customer.get(reviews + "/mine").status()).isEqualTo(404);
        assertThat(ADMIN.put(status, "{\"status\":\"PUBLISHED\"}").status()).isEqualTo(404);
        assertThat(ADMIN.get("/api/v1/products/reviews?status=REJECTED&limit=100")
                        .text())
                .doesNotContain(customer.id().toString());
        Answer anew = write(customer, 5, "Buy my things");

        assertThat(anew.status()).isEqualTo(201);
        assertThat(anew.json().getString("status")).isEqualTo("PENDING");
        assertThat(Visitor.nobody().get(reviews).json().getJsonArray("items")).isEmpty();
    }

    @Test
    void pages_have_no_gaps_and_no_repeats_and_the_first_says_how_all_are() {
        IntStream.range(0, 7).forEach(i -> write(buyer(), 1 + i % 3, "No " + i));

        assertThat(texts(pages("newest"))).containsExactly("No 6", "No 5", "No 4", "No 3", "No 2", "No 1", "No 0");
        assertThat(texts(pages("rating"))).containsExactly("No 0", "No 3", "No 6", "No 1", "No 4", "No 2", "No 5");
        assertThat(texts(pages("-rating"))).containsExactly("No 5", "No 2", "No 4", "No 1", "No 6", "No 3", "No 0");
    }

    private List<JsonObject> pages(String sort) {
        List<JsonObject> items = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonObject page = Visitor.nobody()
                    .get(reviews + "?limit=3&sort=" + sort + cursor)
                    .json();
            items.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
            if (cursor.isEmpty()) {
                assertThat(page.getJsonObject("summary")).hasToString(SUMMARY);
            } else {
                assertThat(page).doesNotContainKey("summary");
            }
            cursor = page.containsKey("nextCursor") ? "&cursor=" + page.getString("nextCursor") : null;
        }
        return items;
    }

    private static List<String> texts(List<JsonObject> items) {
        return items.stream().map(item -> item.getString("text")).toList();
    }

    @Test
    void each_role_gets_its_own() {
        String decision = "{\"status\":\"PUBLISHED\"}";
        String status = "/api/v1/products/reviews/" + UUID.randomUUID() + "/status";
        Visitor customer = Visitor.with("customer");

        assertThat(write(Visitor.nobody(), 5, "Fine").status()).isEqualTo(401);
        assertThat(Visitor.nobody().get(reviews + "/mine").status()).isEqualTo(401);
        for (Visitor other : List.of(vendor, ADMIN)) {
            assertThat(write(other, 5, "Fine").status()).isEqualTo(403);
            assertThat(other.delete(reviews + "/mine").status()).isEqualTo(403);
        }
        for (Visitor other : List.of(customer, vendor)) {
            assertThat(other.get("/api/v1/products/reviews").status()).isEqualTo(403);
            assertThat(other.put(status, decision).status()).isEqualTo(403);
        }
        assertThat(Visitor.nobody().get("/api/v1/products/reviews").status()).isEqualTo(401);
        assertThat(ADMIN.put(status, decision).status()).isEqualTo(404);
    }

    @Test
    void what_is_not_for_sale_has_no_reviews_and_gets_none() {
        Visitor customer = buyer();
        write(customer, 5, "Fine");
        vendor.delete("/api/v1/products/" + product);

        assertThat(Visitor.nobody().get(reviews).status()).isEqualTo(404);
        assertThat(write(customer, 4, "Fine").status()).isEqualTo(404);
        assertThat(customer.get(reviews + "/mine").status()).isEqualTo(200);
        assertThat(customer.delete(reviews + "/mine").status()).isEqualTo(204);
        assertThat(Visitor.nobody()
                        .get("/api/v1/products/" + UUID.randomUUID() + "/reviews")
                        .status())
                .isEqualTo(404);
        assertThat(Visitor.nobody().get("/api/v1/products/mug/reviews").status())
                .isEqualTo(404);
    }

    @Test
    void a_bad_review_is_a_problem_and_is_not_kept() {
        Visitor customer = buyer();
        for (String body : BAD_REVIEWS) {
            Answer answer = customer.put(reviews + "/mine", body);

            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.text()).doesNotContain("cloudretail.product");
        }
        assertThat(customer.get(reviews + "/mine").status()).isEqualTo(404);
    }

    @Test
    void a_text_is_kept_as_it_is() {
        Visitor customer = buyer();
        for (String text : ODD_TEXTS) {
            write(customer, 3, text);

            assertThat(customer.get(reviews + "/mine").json().getString("text")).isEqualTo(text);
            Answer list = Visitor.nobody().get(reviews);
            assertThat(list.header("Content-Type")).startsWith("application/json");
            assertThat(list.json().getJsonArray("items").getJsonObject(0).getString("text"))
                    .isEqualTo(text);
        }
    }

    @Test
    void bad_parameters_are_problems() {
        for (String query : List.of("sort=best", "limit=0", "limit=101", "limit=x", "cursor=junk")) {
            assertThat(Visitor.nobody().get(reviews + "?" + query).status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_cursor_with_a_time_that_no_database_can_tell_is_refused() {
        Instant never = Instant.parse("+999999999-12-31T00:00:00Z");
        String cursor = Cursor.of("NEWEST", 5, never, UUID.randomUUID()).encode();

        assertThat(Visitor.nobody().get(reviews + "?cursor=" + cursor).status()).isEqualTo(400);
    }

    @Test
    void a_cursor_belongs_to_the_list_that_gave_it() {
        IntStream.range(0, 2).forEach(i -> write(buyer(), 5, "Fine"));
        String cursor = Visitor.nobody().get(reviews + "?limit=1").json().getString("nextCursor");

        assertThat(Visitor.nobody()
                        .get(reviews + "?sort=rating&cursor=" + cursor)
                        .status())
                .isEqualTo(400);
        assertThat(ADMIN.get("/api/v1/products/reviews?cursor=" + cursor).status())
                .isEqualTo(400);
        assertThat(ADMIN.get("/api/v1/products/reviews?status=LOST").status()).isEqualTo(400);
    }

    @Test
    void a_customers_export_holds_purchases_and_reviews() {
        Visitor customer = buyer();
        write(customer, 5, "Fine");

        JsonObject export = Visitor.service()
                .get("/internal/users/" + customer.id() + "/export")
                .json();

        assertThat(export.getJsonArray("purchases").getJsonObject(0).getString("productId"))
                .isEqualTo(product);
        assertThat(export.getJsonArray("reviews").getJsonObject(0).getString("text"))
                .isEqualTo("Fine");
    }

    private Visitor buyer() {
        Visitor customer = Visitor.with("customer");
        buy(customer);
        return customer;
    }

    private UUID buy(Visitor customer) {
        UUID order = UUID.randomUUID();
        orderEvents.on(OrderMessage.confirmed(order, customer.id(), sku));
        return order;
    }

    private Answer write(Visitor customer, int rating, String text) {
        return customer.put(
                reviews + "/mine",
                jakarta.json.Json.createObjectBuilder()
                        .add("rating", rating)
                        .add("text", text)
                        .build()
                        .toString());
    }

    private Object rating() {
        return value(
                "SELECT rating_sum || ' of ' || rating_count || ', version ' || version FROM product WHERE id = CAST(? AS uuid)");
    }

    private Object purchases(Visitor customer) {
        return value("SELECT count(*) FROM purchase WHERE product_id = CAST(? AS uuid) AND customer_id = '"
                + customer.id() + "'");
    }

    /** The first column of the first row of a query about the product. */
    private Object value(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, product);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
