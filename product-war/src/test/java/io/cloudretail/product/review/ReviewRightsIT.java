package io.cloudretail.product.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.product.Visitor;
import io.cloudretail.product.Visitor.Answer;
import io.cloudretail.testkit.container.Deployment;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may say something of a product, and for how long they could. */
@ExtendWith(ArquillianExtension.class)
class ReviewRightsIT extends Reviewing {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ReviewRightsIT.class)
                .addClasses(OrderMessage.class, Visitor.class, Visitor.Answer.class)
                .addClass(Reviewing.class);
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
    void somebody_is_told_beforehand_whether_they_may_review_it_and_why_not() {
        Visitor customer = Visitor.with("customer");
        String permission = reviews + "/mine/permission";

        assertThat(customer.get(permission).text()).isEqualTo("{\"mayReview\":false,\"reason\":\"not-bought\"}");
        buy(customer);
        assertThat(customer.get(permission).text()).isEqualTo("{\"mayReview\":true}");
        write(customer, 5, "Fine");
        assertThat(customer.get(permission).text()).isEqualTo("{\"mayReview\":true}");

        assertThat(Visitor.nobody().get(permission).status()).isEqualTo(401);
        assertThat(vendor.get(permission).status()).isEqualTo(403);
        assertThat(ADMIN.get(permission).status()).isEqualTo(403);
        vendor.delete("/api/v1/products/" + product);
        assertThat(customer.get(permission).status()).isEqualTo(404);
    }

    @Test
    void an_order_that_was_cancelled_was_no_purchase_and_other_products_of_it_are_no_others() {
        Visitor customer = Visitor.with("customer");
        UUID order = buy(customer);
        OrderMessage.cancelled(order).comeInto(orderEvents);
        assertThat(write(customer, 5, "Fine").problem()).isEqualTo("not-bought");

        OrderMessage.confirmed(UUID.randomUUID(), customer.id(), "NO-SUCH-SKU", sku, sku)
                .comeInto(orderEvents);
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

        OrderMessage.cancelled(first).comeInto(orderEvents);
        assertThat(rating()).isEqualTo("6 of 2, version 1");
        assertThat(Visitor.nobody().get(reviews).text()).contains("Broke at once");

        OrderMessage.cancelled(second).comeInto(orderEvents);
        OrderMessage.cancelled(second).comeInto(orderEvents);
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
        OrderMessage.cancelled(order).comeInto(orderEvents);

        buy(customer);

        assertThat(write(customer, 5, "Buy my things").json().getString("status"))
                .isEqualTo("PENDING");
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

    private Object purchases(Visitor customer) {
        return value("SELECT count(*) FROM purchase WHERE product_id = CAST(? AS uuid) AND customer_id = '"
                + customer.id() + "'");
    }
}
