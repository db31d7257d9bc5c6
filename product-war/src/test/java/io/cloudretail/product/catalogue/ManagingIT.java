package io.cloudretail.product.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

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

/** What a vendor does with products beyond selling them: drafts, changes, prices. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ManagingIT extends Managing {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive product() {
        return Deployment.of(ManagingIT.class).addClass(Managing.class);
    }

    @Test
    void a_draft_is_seen_by_those_who_run_it_alone_until_it_is_published() {
        var draft =
                add("\"status\":\"DRAFT\",").body("status", equalTo("DRAFT")).extract();
        String id = draft.path("id");
        Server.asNobody().get("/api/v1/products/" + id).then().statusCode(404);
        Server.asNobody().get("/api/v1/products/" + draft.path("slug")).then().statusCode(404);
        Vendor.quote(prefix + "-A").body("items", hasSize(0));
        vendor.search("").body("items", hasSize(0));
        managed(new Vendor(), id).statusCode(404);
        String tag = managed(vendor, id).statusCode(200).extract().header("ETag");

        edit(id, tag, "{\"status\":\"ACTIVE\"}").statusCode(200).body("status", equalTo("ACTIVE"));

        Server.asNobody().get("/api/v1/products/" + id).then().statusCode(200);
        Vendor.quote(prefix + "-A").body("items.price.amount", equalTo(List.of(300)));
        edit(id, "*", "{\"status\":\"DRAFT\"}")
                .statusCode(409)
                .body("type", equalTo("https://cloudretail.example/problems/already-published"));
    }

    @Test
    void what_is_retired_stays_so_and_its_vendor_still_sees_it() {
        String id = add("").extract().path("id");

        edit(id, "*", "{\"status\":\"RETIRED\"}").statusCode(200).body("status", equalTo("RETIRED"));

        edit(id, "*", "{\"status\":\"ACTIVE\"}")
                .statusCode(409)
                .body("type", equalTo("https://cloudretail.example/problems/product-retired"));
        managed(vendor, id).statusCode(200).body("status", equalTo("RETIRED"));
        Server.asNobody().get("/api/v1/products/" + id).then().statusCode(404);
    }

    @Test
    void brand_attributes_barcode_and_weight_are_kept_changed_and_taken_away() {
        String id = add("\"brand\":\" Wedgwood \",\"attributes\":{\"material\":\"bone china\"},")
                .body("brand", equalTo("Wedgwood"))
                .extract()
                .path("id");
        asVendor("*")
                .body("{\"barcode\":\"4006381333931\",\"weightGrams\":410}")
                .patch(path(id) + "/variants/" + prefix + "-A")
                .then()
                .statusCode(200);

        Server.asNobody()
                .get(path(id))
                .then()
                .body("attributes.material", equalTo("bone china"))
                .body("variants[0].barcode", equalTo("4006381333931"))
                .body("variants[0].weightGrams", equalTo(410))
                .body("variants[0].inStock", equalTo(false))
                .body("images", empty())
                .body("ratingCount", equalTo(0))
                .body("$", not(hasKey("rating")))
                .body("vendorId", equalTo(vendor.id().toString()));
        asVendor("*")
                .body("{\"barcode\":\"\",\"weightGrams\":0}")
                .patch(path(id) + "/variants/" + prefix + "-A")
                .then()
                .body("variants[0].barcode", nullValue())
                .body("variants[0].weightGrams", nullValue());
        edit(id, "*", "{\"brand\":\"\",\"attributes\":{}}")
                .body("brand", nullValue())
                .body("attributes.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\":\"RETIRED\",",
                "\"status\":\"draft\",",
                "\"attributes\":{\" \":\"x\"},",
                "\"attributes\":{\"a\":null},",
                "\"attributes\":{\"a\":1},"
            })
    void a_bad_product_is_a_problem(String more) {
        Server.asUser(vendor.id(), "vendor")
                .body(vendor.newPair(prefix, more))
                .post("/api/v1/products")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void whoever_has_read_a_product_is_not_sent_it_again_until_it_changes() {
        String id = add("").extract().path("id");
        String tag = Server.asNobody().get(path(id)).then().extract().header("ETag");

        Server.asNobody().header("If-None-Match", tag).get(path(id)).then().statusCode(304);
        edit(id, tag, "{\"title\":\"Other mugs\"}").statusCode(200);

        Server.asNobody()
                .header("If-None-Match", tag)
                .get(path(id))
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("title", equalTo("Other mugs"));
    }

    @Test
    void prices_have_a_history_for_those_who_run_the_product() {
        String id = add("").extract().path("id");
        edit(id, "*", "{\"prices\":[{\"sku\":\"" + prefix + "-A\",\"price\":{\"amount\":250,\"currency\":\"GBP\"}}]}")
                .statusCode(200);

        String next = prices(vendor.id(), "vendor", id, "?limit=1")
                .statusCode(200)
                .body("items.sku", contains(prefix + "-A"))
                .body("items[0].oldPrice.amount", equalTo(300))
                .body("items[0].newPrice.amount", equalTo(250))
                .body("items[0].changedBy", equalTo(vendor.id().toString()))
                .extract()
                .path("nextCursor");
        prices(UUID.randomUUID(), "admin", id, "?cursor=" + next)
                .statusCode(200)
                .body("items.newPrice.amount", contains(200, 300))
                .body("items[0]", not(hasKey("oldPrice")))
                .body("nextCursor", nullValue());
        prices(UUID.randomUUID(), "vendor", id, "").statusCode(404);
        prices(vendor.id(), "customer", id, "").statusCode(403);
        prices(vendor.id(), "vendor", id, "?cursor=x").statusCode(400);
        Server.asNobody().get(path(id) + "/prices").then().statusCode(401);
    }

    private static ValidatableResponse prices(UUID user, String role, String id, String query) {
        return Server.asUser(user, role).get(path(id) + "/prices" + query).then();
    }
}
