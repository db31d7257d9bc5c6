package io.cloudretail.order.checkout;

import static io.cloudretail.order.Surroundings.order;
import static io.cloudretail.order.Wishes.asAdmin;
import static io.cloudretail.order.Wishes.line;
import static io.cloudretail.order.Wishes.quotes;
import static io.cloudretail.order.Wishes.twoMugs;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shipping adds to what orders cost, by country and weight. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ShippingCostsIT extends Ordering {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ShippingCostsIT.class).addClass(Ordering.class);
    }

    @ParameterizedTest
    @CsvSource({"GB, 500, 595", "GB, 1000, 595", "GB, 1001, 895", "DE, 500, 1495", "US, 500, 2995", "US, 4000, 6495"})
    void express_costs_by_country_and_weight(String country, int grams, int cost) {
        neighbours.answersAt("POST /internal/quotes", 200, quotes(List.of(line("MUG", 295, grams, "STANDARD"))));

        order(customer, twoMugs(country, "\"shippingMethod\":\"express\""))
                .statusCode(201)
                .body("shipping.cost.amount", equalTo(cost))
                .body("total.amount", equalTo(590 + cost));
    }

    @Test
    void what_does_not_go_there_or_is_too_heavy_is_refused_and_nothing_is_placed() {
        order(customer, twoMugs("GB", "\"shippingMethod\":\"pigeon\""))
                .statusCode(422)
                .body("type", containsString("shipping-unavailable"))
                .body("errors[0].field", equalTo("shippingMethod"));
        neighbours.answersAt("POST /internal/quotes", 200, quotes(List.of(line("MUG", 295, 20_000, "STANDARD"))));
        order(customer, twoMugs("GB", "\"shippingMethod\":\"express\"")).statusCode(422);
        order(customer, twoMugs("GB", "\"shippingMethod\":\"EXPRESS '\""))
                .statusCode(400)
                .body("errors[0].field", equalTo("shippingMethod"));

        Server.asUser(customer, "customer").get("/api/v1/orders").then().body("items", hasSize(0));
    }

    @Test
    void the_whole_table_of_costs_is_for_admins() {
        for (String role : List.of("customer", "vendor")) {
            Server.asUser(UUID.randomUUID(), role)
                    .get("/api/v1/shipping-methods/rates")
                    .then()
                    .statusCode(403);
        }
        Server.asNobody().get("/api/v1/shipping-methods/rates").then().statusCode(401);
        asAdmin()
                .get("/api/v1/shipping-methods/rates")
                .then()
                .statusCode(200)
                .body("items[0].method", equalTo("standard"))
                .body("items[0].country", equalTo("*"))
                .body("items[0].cost.amount", equalTo(0));
    }

    @Test
    void anyone_may_ask_how_parcels_go_to_a_country() {
        Server.asNobody()
                .get("/api/v1/shipping-methods?country=FR&weightGrams=2001")
                .then()
                .statusCode(200)
                .body("items.method", equalTo(List.of("standard", "express")))
                .body("items.cost.amount", equalTo(List.of(0, 2495)));
        Server.asNobody()
                .get("/api/v1/shipping-methods?country=FR&weightGrams=30001")
                .then()
                .body("items.method", equalTo(List.of("standard")));
        for (String query : List.of(
                "?weightGrams=1",
                "?country=",
                "?country=XX",
                "?country=FR&weightGrams=-1",
                "?country=FR&weightGrams=x")) {
            Server.asNobody().get("/api/v1/shipping-methods" + query).then().statusCode(400);
        }
    }
}
