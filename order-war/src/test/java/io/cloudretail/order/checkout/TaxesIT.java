package io.cloudretail.order.checkout;

import static io.cloudretail.order.Surroundings.order;
import static io.cloudretail.order.Wishes.asAdmin;
import static io.cloudretail.order.Wishes.line;
import static io.cloudretail.order.Wishes.quotes;
import static io.cloudretail.order.Wishes.twoMugs;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The taxes of where orders go, and how admins set them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TaxesIT extends Ordering {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(TaxesIT.class).addClass(Ordering.class);
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
    void taxes_are_for_admins_and_of_countries_there_are() {
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
        }
    }

    private static ValidatableResponse setTaxes(String country, String read, String taxes) {
        var request = read == null ? asAdmin() : asAdmin().header("If-Match", read);
        return request.body(taxes).put("/api/v1/tax-rates/" + country).then();
    }
}
