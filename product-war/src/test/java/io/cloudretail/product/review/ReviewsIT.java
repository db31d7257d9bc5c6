package io.cloudretail.product.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.product.Visitor;
import io.cloudretail.product.Visitor.Answer;
import io.cloudretail.testkit.container.Deployment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a review, and how it counts. */
@ExtendWith(ArquillianExtension.class)
class ReviewsIT extends Reviewing {
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

    private static final List<String> ODD_TEXTS = List.of(
            "<script>alert(1)</script>",
            "{{7*7}} =cmd() %s",
            "\u202eright to left",
            "\ud83d\ude00 and a\u0301",
            "'; DROP TABLE review; --");

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ReviewsIT.class)
                .addClasses(OrderMessage.class, Visitor.class, Visitor.Answer.class)
                .addClass(Reviewing.class);
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
}
