package io.cloudretail.system.scenarios;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.stack.RunningShop;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** A login outlives its access token by the refresh cookie. */
@MicroShedTest
class StayingLoggedInIT {
    private final Customer customer = Customer.newcomer();

    @Test
    void the_refresh_cookie_gets_a_token_with_which_the_shop_goes_on() {
        String cookie = customer.logIn().cookie("refresh");

        Response refreshed = refresh(cookie);

        String token = refreshed.then().statusCode(200).extract().path("accessToken");
        Gateway.request(token)
                .get("/api/v1/users/me/sessions")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.current", contains(true, false));
        Gateway.request(token).delete("/api/v1/users/me/sessions").then().statusCode(204);
        refresh(refreshed.cookie("refresh")).then().statusCode(401);
    }

    @Test
    void the_shops_own_page_may_refresh_and_no_other() {
        String cookie = customer.logIn().cookie("refresh");

        Gateway.request()
                .cookie("refresh", cookie)
                .header("Origin", "https://evil-shop.example")
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(403)
                .body("type", containsString("foreign-origin"));
        Gateway.request()
                .cookie("refresh", cookie)
                .header("Origin", RunningShop.get().gateway().toString())
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(200);
    }

    private static Response refresh(String cookie) {
        return Gateway.request().cookie("refresh", cookie).post("/api/v1/auth/refresh");
    }
}
