package io.cloudretail.product.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.cloudretail.product.Vendor;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the product service says it holds about a person, and to whom. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExportIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ExportIT.class);
    }

    private final Vendor vendor = new Vendor();

    @Test
    void an_export_holds_every_product_of_the_vendor_and_nobody_elses_oldest_first() {
        vendor.sell("Mug", 250);
        String retired = vendor.add("Cup", "For espresso", 199).extract().path("id");
        new Vendor().sell("Somebody else's", 1);
        Server.asUser(vendor.id(), "vendor")
                .delete("/api/v1/products/" + retired)
                .then()
                .statusCode(204);

        export(vendor.id())
                .body("products.product.title", equalTo(List.of("Mug", "Cup")))
                .body("products.status", equalTo(List.of("ACTIVE", "RETIRED")))
                .body("products[0].product.variants[0].sku", notNullValue())
                .body("products[0].product.variants[0].price.amount", equalTo(250))
                .body("products[1].product.id", equalTo(retired))
                .body("products[1].product.description", equalTo("For espresso"))
                .body("products[1].prices.price.amount", equalTo(List.of(199)))
                .body("products[1].createdAt", notNullValue())
                .body("products[1].updatedAt", notNullValue());
    }

    @Test
    void an_export_holds_every_variant_of_a_product_once() {
        String prefix = "E-" + UUID.randomUUID().toString().substring(0, 8);
        String variant = "{\"sku\":\"" + prefix + "-%d\",\"price\":{\"amount\":%d,\"currency\":\"GBP\"}}";
        Server.asUser(vendor.id(), "vendor")
                .body("{\"title\":\"Mug\",\"description\":\"\",\"category\":\"" + vendor.category()
                        + "\",\"variants\":[" + variant.formatted(2, 300) + "," + variant.formatted(1, 200) + "]}")
                .post("/api/v1/products")
                .then()
                .statusCode(201);

        export(vendor.id())
                .body("products", hasSize(1))
                .body("products[0].product.variants.sku", equalTo(List.of(prefix + "-2", prefix + "-1")));
    }

    @Test
    void an_export_of_more_than_is_held_at_once_has_everything_once_and_in_order() {
        String prefix = "M-" + UUID.randomUUID().toString().substring(0, 8) + "-";
        vendor.importCsv(Vendor.CSV_HEADER
                + IntStream.range(0, 1_203)
                        .mapToObj(i -> prefix + i + ",Mug " + i + ",," + vendor.category() + ",1.25,GBP,0\n")
                        .collect(Collectors.joining()));

        ValidatableResponse export = export(vendor.id());

        List<String> ids = export.body("products.prices.flatten()", hasSize(1_203))
                .extract()
                .path("products.product.id");
        List<String> times = export.extract().path("products.createdAt");
        assertThat(ids).hasSize(1_203).doesNotHaveDuplicates();
        assertThat(times.stream().map(Instant::parse).toList()).isSorted();
    }

    @Test
    void an_export_tells_of_the_imports_of_the_vendor_and_of_nobody_elses() {
        String id = vendor.importCsv(Vendor.CSV_HEADER).extract().path("id");
        new Vendor().importCsv(Vendor.CSV_HEADER);

        export(vendor.id()).body("imports.id", equalTo(List.of(id)));
    }

    @Test
    void of_a_stranger_there_is_nothing() {
        export(UUID.randomUUID()).body("products", hasSize(0)).body("imports", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "vendor", "admin"})
    void no_user_gets_an_export_here_not_even_the_own(String role) {
        Server.asUser(vendor.id(), role).get(path(vendor.id())).then().statusCode(403);
    }

    @Test
    void nobody_gets_an_export_nor_does_a_service_with_a_token_for_another() {
        Server.asNobody().get(path(vendor.id())).then().statusCode(401);
        Server.asNobody()
                .header("Authorization", "Bearer " + Server.token("user", "order", "service"))
                .get(path(vendor.id()))
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse export(UUID vendor) {
        return Server.asService().get(path(vendor)).then().statusCode(200);
    }

    private static String path(UUID vendor) {
        return "/internal/users/" + vendor + "/export";
    }
}
