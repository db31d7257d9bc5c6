package io.cloudretail.order.checkout;

import static io.cloudretail.order.Surroundings.TWO_MUGS;
import static io.cloudretail.order.Surroundings.order;
import static io.cloudretail.order.Wishes.line;
import static io.cloudretail.order.Wishes.manyLines;
import static io.cloudretail.order.Wishes.quote;
import static io.cloudretail.order.Wishes.quotes;
import static io.cloudretail.order.Wishes.twoMugs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What orders cost, and what a quote says before. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PricesIT extends Ordering {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(PricesIT.class).addClass(Ordering.class);
    }

    @Test
    void without_anything_chosen_an_order_costs_its_prices_with_the_tax_in_them() {
        order(customer, TWO_MUGS)
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"))
                .body("subtotal.amount", equalTo(590))
                .body("discount", nullValue())
                .body("shipping.method", equalTo("standard"))
                .body("shipping.cost.amount", equalTo(0))
                .body("tax.included", equalTo(true))
                .body("tax.amount.amount", equalTo(98))
                .body("tax.rates.rate", equalTo(List.of(2000)))
                .body("tax.rates[0].gross.amount", equalTo(590))
                .body("items[0].discount.amount", equalTo(0))
                .body("items[0].taxRate", equalTo(2000))
                .body("items[0].tax.amount", equalTo(98))
                .body("total.amount", equalTo(590));
    }

    @Test
    void a_quote_is_what_the_order_costs_and_places_nothing() {
        String more = "\"items\":[{\"sku\":\"MUG\",\"quantity\":2}],\"shippingMethod\":\"express\"";
        JsonPath quoted = quote(customer, "{\"country\":\"GB\"," + more + "}")
                .statusCode(200)
                .extract()
                .jsonPath();
        Server.asUser(customer, "customer").get("/api/v1/orders").then().body("items", hasSize(0));

        JsonPath ordered = order(customer, twoMugs("GB", "\"shippingMethod\":\"express\""))
                .extract()
                .jsonPath();

        for (String sum : List.of("items", "subtotal", "shipping", "tax", "total")) {
            assertThat(quoted.<Object>get(sum)).as(sum).isEqualTo(ordered.get(sum));
        }
    }

    @Test
    void a_quote_of_what_is_not_for_sale_or_while_the_catalogue_is_away_is_refused() {
        String none = "{\"country\":\"GB\",\"items\":[{\"sku\":\"NONE\",\"quantity\":2}]}";
        quote(customer, none).statusCode(422).body("errors[0].field", equalTo("items[0].sku"));
        quote(customer, "{\"country\":\"GB\"}").statusCode(422).body("type", containsString("cart-empty"));
        quote(customer, "{\"country\":\"XX\"}").statusCode(400);
        quote(customer, "{}").statusCode(400);
        Server.asUser(customer, "vendor")
                .body(none)
                .post("/api/v1/orders/quote")
                .then()
                .statusCode(403);
        neighbours.answersAt("POST /internal/quotes", 500, "");
        quote(customer, none).statusCode(503).header("Retry-After", equalTo("5"));
    }

    @Test
    void an_order_of_1200_lines_of_100_000_adds_up() {
        neighbours.answersAt(
                "POST /internal/quotes",
                200,
                quotes(IntStream.range(0, 1200)
                        .mapToObj(i -> line(
                                "S-" + i,
                                101 + i,
                                i % 90,
                                List.of("STANDARD", "REDUCED", "ZERO").get(i % 3)))
                        .toList()));
        long subtotal =
                IntStream.range(0, 1200).mapToLong(i -> 100_000L * (101 + i)).sum();

        JsonPath order = order(customer, manyLines(1200, 100_000))
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"))
                .body("items", hasSize(1200))
                .extract()
                .jsonPath();

        assertThat(order.getLong("total.amount")).isEqualTo(subtotal);
        assertThat(order.getList("items.tax.amount", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(order.getLong("tax.amount.amount"));
        assertThat(order.getList("tax.rates.gross.amount", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(subtotal);
        Server.asUser(customer, "customer")
                .get("/api/v1/orders/" + order.getString("id"))
                .then()
                .body("items", hasSize(1200));
    }
}
