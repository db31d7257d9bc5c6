package io.cloudretail.product.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.cloudretail.product.Vendor;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a vendor does with the variants of a product, over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ManagingVariantsIT extends Managing {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive product() {
        return Deployment.of(ManagingVariantsIT.class).addClass(Managing.class);
    }

    @Test
    void a_variant_is_added_changed_and_taken_off_sale_but_not_the_last() {
        var product = add("").extract();
        String id = product.path("id");
        String variants = path(id) + "/variants";
        String more =
                "{\"sku\":\"" + prefix + "-C\",\"price\":{\"amount\":100,\"currency\":\"GBP\"},\"openingStock\":3}";
        asVendor(product.header("ETag"))
                .body(more)
                .post(variants)
                .then()
                .statusCode(201)
                .body("variants.sku", contains(prefix + "-A", prefix + "-B", prefix + "-C"))
                .body("priceFrom.amount", equalTo(100));
        asVendor(product.header("ETag"))
                .body("{\"position\":9}")
                .patch(variants + "/" + prefix + "-A")
                .then()
                .statusCode(412);
        asVendor("*")
                .body("{\"position\":9,\"options\":{\"size\":\"huge\"}}")
                .patch(variants + "/" + prefix + "-A")
                .then()
                .statusCode(200)
                .body("variants.sku", contains(prefix + "-B", prefix + "-C", prefix + "-A"))
                .body("variants[2].options.size", equalTo("huge"));

        for (String sku : List.of(prefix + "-C", prefix + "-A")) {
            asVendor("*").delete(variants + "/" + sku).then().statusCode(204).header("ETag", notNullValue());
        }

        asVendor("*")
                .delete(variants + "/" + prefix + "-B")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://cloudretail.example/problems/last-variant"));
        asVendor("*").delete(variants + "/" + prefix + "-C").then().statusCode(404);
        asVendor("*").body(more).post(variants).then().statusCode(409);
        vendorSells(prefix + "-C").statusCode(409);
        Vendor.quote(prefix + "-C").body("items", hasSize(0));
        Server.asNobody()
                .get(path(id))
                .then()
                .body("variants.sku", contains(prefix + "-B"))
                .body("priceFrom.amount", equalTo(200));
        managed(vendor, id).body("variants.retired", contains(null, true, true));
    }

    @Test
    void variants_are_changed_by_their_vendor_and_admins_alone_and_with_the_tag_they_read() {
        String id = add("").extract().path("id");
        String sku = path(id) + "/variants/" + prefix + "-A";
        String body = "{\"weightGrams\":1}";

        Server.asNobody().body(body).patch(sku).then().statusCode(401);
        as(new Vendor().id(), "vendor", "*").body(body).patch(sku).then().statusCode(404);
        as(vendor.id(), "customer", "*").body(body).patch(sku).then().statusCode(403);
        as(UUID.randomUUID(), "admin", "*").body(body).patch(sku).then().statusCode(200);
        Server.asUser(vendor.id(), "vendor").body(body).patch(sku).then().statusCode(428);
        Server.asUser(vendor.id(), "vendor").delete(sku).then().statusCode(428);
        as(new Vendor().id(), "vendor", "*").delete(sku).then().statusCode(404);
        as(new Vendor().id(), "vendor", "*")
                .body("{\"sku\":\"" + prefix + "-X\",\"price\":{\"amount\":1,\"currency\":\"GBP\"}}")
                .post(path(id) + "/variants")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"barcode\":\"red mug\"}",
                "{\"barcode\":\"4006381333932\"}",
                "{\"weightGrams\":-1}",
                "{\"price\":{\"amount\":0,\"currency\":\"GBP\"}}",
                "{\"options\":{\"\":\"x\"}}",
                "{\"sku\":\"OTHER\"}"
            })
    void a_bad_variant_is_a_problem(String body) {
        String id = add("").extract().path("id");

        asVendor("*")
                .body(body)
                .patch(path(id) + "/variants/" + prefix + "-A")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private ValidatableResponse vendorSells(String sku) {
        return Server.asUser(vendor.id(), "vendor")
                .body(vendor.newProduct("Mug", "", 1, sku))
                .post("/api/v1/products")
                .then();
    }
}
