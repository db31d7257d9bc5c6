package io.cloudretail.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.security.wire.ServerLogs;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Logs are read by many and kept for long: they name requests, orders and accounts by their ids, and nobody by name. */
@MicroShedTest
class NothingPersonalInLogsIT {
    private static final String PASSWORD = "a password of Wilhelmina's";
    private static final String NAME = "Wilhelmina Oddfellow";
    private static final String STREET = "3 Gooseberry Passage";
    private static final String CARD_TOKEN = "tok_of_wilhelmina";

    @Test
    void a_customers_way_leaves_nothing_of_them_in_any_log() {
        String email = "wilhelmina" + UUID.randomUUID() + "@customers.example";
        register(email, PASSWORD).then().statusCode(201);
        register(email, PASSWORD);
        register(email.replace('@', ' '), PASSWORD).then().statusCode(400);
        logIn(email, "not " + PASSWORD).then().statusCode(401);
        Response loggedIn = logIn(email, PASSWORD);
        String accessToken = loggedIn.then().statusCode(200).extract().path("accessToken");
        String refreshToken = loggedIn.cookies().values().stream().findFirst().orElse("no cookie was given");
        String sku = Admin.sell(10, 250);

        order(accessToken, sku, "tok_visa").then().statusCode(201);
        order(accessToken, sku, CARD_TOKEN);
        order(accessToken, "no-such-sku", CARD_TOKEN);
        order(accessToken + "x", sku, CARD_TOKEN).then().statusCode(401);
        Gateway.request(accessToken).body("{\"displayName\":").patch("/api/v1/users/me");

        String[] theirs = {email, NAME, PASSWORD, STREET, CARD_TOKEN, accessToken, signature(accessToken), refreshToken
        };
        Awaitility.await("lines of the access log")
                .atMost(Duration.ofSeconds(10))
                .until(() -> !ServerLogs.accessLinesWith("/api/v1/orders").isEmpty());
        assertThat(ServerLogs.accessLinesWith(theirs)).isEmpty();
        assertThat(ServerLogs.linesWith(theirs)).isEmpty();
    }

    private static Response register(String email, String password) {
        return Gateway.request()
                .body(Map.of("email", email, "password", password, "displayName", NAME, "consent", true))
                .post("/api/v1/auth/register");
    }

    private static Response logIn(String email, String password) {
        return Gateway.request()
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login");
    }

    private static Response order(String accessToken, String sku, String cardToken) {
        return Gateway.request(accessToken)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "items",
                        List.of(Map.of("sku", sku, "quantity", 1)),
                        "shippingAddress",
                        Map.of(
                                "name", NAME,
                                "line1", STREET,
                                "city", "York",
                                "postalCode", "YO1 7HH",
                                "country", "GB"),
                        "paymentToken",
                        cardToken))
                .post("/api/v1/orders");
    }

    private static String signature(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }
}
