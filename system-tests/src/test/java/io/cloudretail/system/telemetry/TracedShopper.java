package io.cloudretail.system.telemetry;

import static io.restassured.RestAssured.given;

import io.cloudretail.system.drivers.Gateway;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody of whom nothing may be told that they would not want. */
record TracedShopper(URI shop, String address, String email, String name, String password, String accessToken) {
    /** A lantern of the catalogue that comes with the shop. */
    private static final String SKU = "71053";

    static TracedShopper newcomer(URI shop) {
        String address = Gateway.someAddress();
        String email = "traced-" + UUID.randomUUID() + "@customers.example";
        String name = "Zebedee Quillfeather";
        String password = "the password of " + UUID.randomUUID();
        request(shop, address)
                .body(Map.of("email", email, "password", password, "displayName", name, "consent", true))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201);
        String token = request(shop, address)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
        return new TracedShopper(shop, address, email, name, password, token);
    }

    /** One lantern; answers the order. */
    Response buy(String paymentToken) {
        return request(shop, address)
                .header("Authorization", "Bearer " + accessToken)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "items",
                        List.of(Map.of("sku", SKU, "quantity", 1)),
                        "shippingAddress",
                        Map.of(
                                "name", name,
                                "line1", "17 Marmalade Row",
                                "city", "York",
                                "postalCode", "YO1 7HH",
                                "country", "GB"),
                        "paymentToken",
                        paymentToken))
                .post("/api/v1/orders");
    }

    /** What must be in no span, log or metric; the address may be in one place alone. */
    List<String> secrets() {
        return List.of(email, name, password, accessToken, "Marmalade");
    }

    private static RequestSpecification request(URI shop, String address) {
        // Not what other tests have set for all: theirs writes no maps
        return given().config(RestAssuredConfig.config())
                .baseUri(shop.toString())
                .header("X-Forwarded-For", address)
                .contentType(ContentType.JSON);
    }
}
