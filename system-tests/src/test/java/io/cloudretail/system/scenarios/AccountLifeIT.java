package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Authenticator;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.drivers.LetterBox;
import io.cloudretail.system.drivers.PlacedOrder;
import io.cloudretail.system.stack.SideBySide;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An account from its first mail to its erasure, through the front door. */
@SideBySide
class AccountLifeIT {
    private final Customer customer = Customer.newcomer();

    @Test
    void an_address_is_confirmed_by_the_link_in_the_mail_and_the_link_leads_to_a_page() {
        LetterBox.Link link = LetterBox.link(customer.email(), "Confirm your e-mail address");
        Gateway.request()
                .accept("text/html")
                .get(link.page())
                .then()
                .statusCode(200)
                .body(containsString("root"));

        Gateway.request()
                .body(Map.of("token", link.token()))
                .post("/api/v1/auth/email/verify")
                .then()
                .statusCode(204);

        customer.request().get("/api/v1/users/me").then().body("emailVerified", equalTo(true));
    }

    @Test
    void a_forgotten_password_is_replaced_by_the_link_in_the_mail() {
        Gateway.request()
                .body(Map.of("email", customer.email()))
                .post("/api/v1/auth/password/forgot")
                .then()
                .statusCode(202);
        LetterBox.Link link = LetterBox.link(customer.email(), "Choose a new password");

        Gateway.request()
                .body(Map.of("token", link.token(), "newPassword", "an entirely new one"))
                .post("/api/v1/auth/password/reset")
                .then()
                .statusCode(204);

        customer.logIn().then().statusCode(401);
        Gateway.request()
                .body(Map.of("email", customer.email(), "password", "an entirely new one"))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(200);
    }

    @Test
    void a_customer_becomes_a_vendor_when_an_admin_says_so() {
        String application = customer.request()
                .body(Map.of("company", "Tin & Sons", "message", "We make tins."))
                .post("/api/v1/users/me/vendor-application")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Admin.request()
                .post("/api/v1/vendor-applications/" + application + "/approve")
                .then()
                .statusCode(200);

        String token = customer.logIn().path("accessToken");
        Gateway.request(token).get("/api/v1/users/me").then().body("roles", equalTo(List.of("customer", "vendor")));
        Admin.request()
                .get("/api/v1/audit?accountId=" + customer.id())
                .then()
                .statusCode(200)
                .body("items.action", hasItem("vendor-approved"));
    }

    @Test
    void an_admin_takes_a_lost_second_factor_away_and_its_owner_learns_of_it() {
        String totp = "/api/v1/users/me/totp";
        Authenticator app = new Authenticator(customer.request().post(totp).path("secret"));
        customer.request()
                .body(Map.of("code", app.code()))
                .post(totp + "/activate")
                .then()
                .statusCode(200);
        customer.logIn().then().statusCode(401).body("type", endsWith("totp-required"));
        customer.request()
                .delete("/api/v1/users/" + customer.id() + "/totp")
                .then()
                .statusCode(403);

        Admin.request()
                .delete("/api/v1/users/" + customer.id() + "/totp")
                .then()
                .statusCode(204);

        customer.logIn().then().statusCode(200);
        Admin.request()
                .get("/api/v1/audit?action=second-factor-off&accountId=" + customer.id())
                .then()
                .body("items.size()", equalTo(1));
        Awaitility.await("the mail that tells").atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(
                        LetterBox.mail(customer.email(), "The second factor of your account"))
                .contains("An admin took it away"));
    }

    @Test
    void whoever_leaves_takes_along_everything_about_them_and_the_books_still_balance() {
        String street = "Street " + UUID.randomUUID();
        String sku = Admin.sell(10, 250);
        PlacedOrder order = customer.orderTo(street, sku, 2);
        assertThat(order).isConfirmed().isPaidOnce();
        customer.request()
                .get("/api/v1/users/me/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body("account.account.email", equalTo(customer.email()))
                .body("order.orders.order.id", hasItem(order.id()))
                .body(containsString(street))
                .body("payment.payments.size()", equalTo(1));

        customer.request()
                .body(Map.of("password", Customer.PASSWORD))
                .post("/api/v1/users/me/erasure")
                .then()
                .statusCode(204);

        Awaitility.await("all services have followed")
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> {
                    assertThat(Books.placesOf(customer.email())).isEmpty();
                    assertThat(Books.placesOf(street)).isEmpty();
                    // Ids alone: the audit log's bare facts, and for a day who must not come back by an old token
                    assertThat(Books.placesOf(customer.id()))
                            .allMatch(place -> place.endsWith(".audit_entry") || place.endsWith(".erased_user"));
                });
        assertThat(Books.captured(order.id())).isEqualTo(500);
        assertThat(Books.stock(sku)).isEqualTo(new Books.Stock(8, 0));
        Admin.request()
                .get("/api/v1/orders/" + order.id())
                .then()
                .statusCode(200)
                .body("total.amount", equalTo(500));
        customer.logIn().then().statusCode(401);
        customer.tryToOrder(UUID.randomUUID().toString(), sku, 1, "tok_visa")
                .then()
                .statusCode(401);
    }
}
