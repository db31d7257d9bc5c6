package io.cloudretail.product.catalogue;

import io.cloudretail.product.Vendor;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A vendor who runs what they sell, over HTTP. */
abstract class Managing {
    final Vendor vendor = new Vendor();

    final String prefix = "M-" + UUID.randomUUID().toString().substring(0, 8);

    ValidatableResponse add(String more) {
        return Server.asUser(vendor.id(), "vendor")
                .body(vendor.newPair(prefix, more))
                .post("/api/v1/products")
                .then()
                .statusCode(201);
    }

    RequestSpecification asVendor(String ifMatch) {
        return as(vendor.id(), "vendor", ifMatch);
    }

    static RequestSpecification as(UUID user, String role, String ifMatch) {
        return Server.asUser(user, role).header("If-Match", ifMatch);
    }

    static ValidatableResponse managed(Vendor who, String id) {
        return Server.asUser(who.id(), "vendor")
                .get("/api/v1/products/managed/" + id)
                .then();
    }

    static String path(String id) {
        return "/api/v1/products/" + id;
    }

    ValidatableResponse edit(String id, String ifMatch, String body) {
        return asVendor(ifMatch).body(body).patch(path(id)).then();
    }
}
