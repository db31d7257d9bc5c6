package io.cloudretail.product.imports;

import static org.hamcrest.Matchers.startsWith;

import io.cloudretail.product.Vendor;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** A vendor who imports and exports. */
abstract class Importing {
    final Vendor vendor = new Vendor();

    final String prefix = "I-" + UUID.randomUUID().toString().substring(0, 8);

    String export(String role) {
        return Server.asUser(vendor.id(), role)
                .get("/api/v1/products/export")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
    }

    String refusals(String id) {
        return Server.asUser(vendor.id(), "vendor")
                .get("/api/v1/products/imports/" + id + "/refusals")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
    }

    static ValidatableResponse list(UUID user, String role) {
        return Server.asUser(user, role).get("/api/v1/products/imports").then().statusCode(200);
    }
}
