package io.cloudretail.order.checkout;

import static io.cloudretail.order.Surroundings.TWO_MUGS;
import static io.cloudretail.order.Surroundings.order;
import static io.cloudretail.order.Wishes.asAdmin;
import static io.cloudretail.order.Wishes.line;
import static io.cloudretail.order.Wishes.manyLines;
import static io.cloudretail.order.Wishes.quote;
import static io.cloudretail.order.Wishes.quotes;
import static io.cloudretail.order.Wishes.twoMugs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What orders cost: shipping by country and weight, and the taxes of where they go. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PricesIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(PricesIT.class);
    }

    private final UUID customer = UUID.randomUUID();
    private Neighbour neighbours;

    @BeforeEach
    void open() {
        neighbours = Surroundings.thatSayYes();
    }

    @AfterEach
    void close() {
        neighbours.close();
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

    @ParameterizedTest
    @CsvSource({
        "GB, STANDARD, 2000, 98",
        "GB, REDUCED, 500, 28",
        "GB, ZERO, 0, 0",
        "DE, REDUCED, 700, 39",
        "US, STANDARD, 0, 0"
    })
    void an_order_is_taxed_as_the_country_it_goes_to_taxes_its_goods(String country, String kind, int rate, int tax) {
        neighbours.answersAt("POST /internal/quotes", 200, quotes(List.of(line("MUG", 295, 100, kind))));

        order(customer, twoMugs(country))
                .statusCode(201)
                .body("items[0].taxRate", equalTo(rate))
                .body("tax.amount.amount", equalTo(tax))
                .body("total.amount", equalTo(590));
    }

    @Test
    void an_admin_sets_a_countrys_taxes_and_no_order_changes_that_is_priced_already() {
        String before = order(customer, twoMugs("JP")).extract().path("id");
        asAdmin()
                .header("If-Match", "*")
                .body("{\"included\":false,\"rates\":{\"STANDARD\":1000}}")
                .put("/api/v1/tax-rates/JP")
                .then()
                .statusCode(200)
                .body("rates.STANDARD", equalTo(1000));

        order(customer, twoMugs("JP"))
                .statusCode(201)
                .body("tax.included", equalTo(false))
                .body("tax.amount.amount", equalTo(59))
                .body("items[0].tax.amount", equalTo(59))
                .body("total.amount", equalTo(649));
        Server.asUser(customer, "customer")
                .get("/api/v1/orders/" + before)
                .then()
                .body("total.amount", equalTo(590))
                .body("tax.amount.amount", equalTo(0));
        asAdmin()
                .get("/api/v1/tax-rates")
                .then()
                .statusCode(200)
                .body("items.country", hasItem("JP"))
                .body("items.find { it.country == 'GB' }.rates.REDUCED", equalTo(500))
                .body("items.find { it.country == 'GB' }.included", equalTo(true));
    }

    @Test
    void of_two_admins_who_set_the_same_taxes_the_second_is_told_that_they_have_changed() {
        String taxes = "{\"included\":true,\"rates\":{\"STANDARD\":%d}}";
        String none = asAdmin()
                .get("/api/v1/tax-rates/TV")
                .then()
                .statusCode(200)
                .body("country", equalTo("TV"))
                .body("rates", equalTo(Map.of()))
                .extract()
                .header("ETag");
        setTaxes("TV", null, taxes.formatted(1)).statusCode(428);
        setTaxes("TV", "1", taxes.formatted(1)).statusCode(400);

        String set = setTaxes("TV", none, taxes.formatted(1))
                .statusCode(200)
                .extract()
                .header("ETag");
        setTaxes("TV", none, taxes.formatted(2)).statusCode(412).body("type", containsString("edited-meanwhile"));
        asAdmin()
                .get("/api/v1/tax-rates/TV")
                .then()
                .body("rates.STANDARD", equalTo(1))
                .header("ETag", set);
        setTaxes("TV", set, taxes.formatted(2)).statusCode(200).body("rates.STANDARD", equalTo(2));
    }

    private static ValidatableResponse setTaxes(String country, String read, String taxes) {
        var request = read == null ? asAdmin() : asAdmin().header("If-Match", read);
        return request.body(taxes).put("/api/v1/tax-rates/" + country).then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"included\":true}",
                "{\"included\":true,\"rates\":{}}",
                "{\"included\":true,\"rates\":{\"STANDARD\":-1}}",
                "{\"included\":true,\"rates\":{\"STANDARD\":10001}}",
                "{\"included\":true,\"rates\":{\"STANDARD\":1,\"LUXURY\":1}}"
            })
    void taxes_that_are_none_are_refused(String body) {
        asAdmin()
                .header("If-Match", "*")
                .body(body)
                .put("/api/v1/tax-rates/KR")
                .then()
                .statusCode(400);
        asAdmin().get("/api/v1/tax-rates").then().body("items.find { it.country == 'KR' }", nullValue());
    }

    @Test
    void taxes_and_costs_are_for_admins_and_of_countries_there_are() {
        String taxes = "{\"included\":true,\"rates\":{\"STANDARD\":1}}";
        asAdmin()
                .header("If-Match", "*")
                .body(taxes)
                .put("/api/v1/tax-rates/XX")
                .then()
                .statusCode(400);
        asAdmin().get("/api/v1/tax-rates/XX").then().statusCode(400);
        for (String role : List.of("customer", "vendor")) {
            var user = UUID.randomUUID();
            Server.asUser(user, role).get("/api/v1/tax-rates").then().statusCode(403);
            Server.asUser(user, role).get("/api/v1/tax-rates/GB").then().statusCode(403);
            Server.asUser(user, role)
                    .header("If-Match", "*")
                    .body(taxes)
                    .put("/api/v1/tax-rates/GB")
                    .then()
                    .statusCode(403);
            Server.asUser(user, role)
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
