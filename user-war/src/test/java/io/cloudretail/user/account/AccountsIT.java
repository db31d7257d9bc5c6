package io.cloudretail.user.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole service over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AccountsIT {
    private static final String PASSWORD = "correct horse battery";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(AccountsIT.class);
    }

    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void whoever_registers_is_a_customer_and_can_log_in() throws Exception {
        String id = register(email)
                .statusCode(201)
                .body("roles", equalTo(List.of("customer")))
                .body("email", equalTo(email))
                .extract()
                .path("id");

        String token = logIn(email.toUpperCase(java.util.Locale.ROOT), PASSWORD)
                .statusCode(200)
                .body("tokenType", equalTo("Bearer"))
                .body("expiresIn", equalTo(900))
                .extract()
                .path("accessToken");

        SignedJWT jwt = SignedJWT.parse(token);
        assertThat(isSignedByAPublishedKey(jwt)).isTrue();
        assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo(id);
        assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly("shop-api");
        assertThat(jwt.getJWTClaimsSet().getStringListClaim("groups")).containsExactly("customer");
    }

    @Test
    void two_keys_are_published_and_no_private_part_is() {
        Server.asNobody()
                .get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys.size()", greaterThanOrEqualTo(2))
                .body("keys.kty", everyItem(equalTo("RSA")))
                .body("keys.d", everyItem(nullValue()));
    }

    @Test
    void a_next_key_that_services_may_not_have_seen_yet_does_not_sign() {
        Server.asUser(UUID.randomUUID(), "admin")
                .post("/api/v1/signing-keys/rotation")
                .then()
                .statusCode(409)
                .body("type", containsString("next-key-too-young"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"EMAIL\",\"password\":\"correct horse\",\"displayName\":\"A\"}",
                "{\"email\":\"EMAIL\",\"password\":\"correct horse\",\"displayName\":\"A\",\"consent\":false}",
                "{\"email\":\"nobody\",\"password\":\"correct horse\",\"displayName\":\"A\",\"consent\":true}",
                "{\"email\":\"EMAIL\",\"password\":\"short\",\"displayName\":\"A\",\"consent\":true}",
                "{\"email\":\"EMAIL\",\"password\":{\"$ne\":1},\"displayName\":\"A\",\"consent\":true}",
                "{\"email\":\"EMAIL\",\"password\":null,\"displayName\":\"A\",\"consent\":true}",
                "{\"email\":\"EMAIL\",\"password\":\"correct horse\",\"displayName\":\" \",\"consent\":true}",
                "{\"email\":\"EMAIL\",\"password\":\"correct horse\",\"displayName\":\"A\",\"consent\":true,\"roles\":[\"admin\"]}",
                "[1]"
            })
    void a_bad_registration_is_a_problem_and_opens_no_account(String body) {
        Server.asNobody()
                .body(body.replace("EMAIL", email))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(not(containsString("cloudretail.user")));

        logIn(email, "correct horse").statusCode(401);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        register(email);

        String wrong = logIn(email, "wrong").statusCode(401).extract().path("type");
        String unknown =
                logIn("nobody" + email, "wrong").statusCode(401).extract().path("type");

        assertThat(unknown).isEqualTo(wrong).endsWith("invalid-credentials");
    }

    @Test
    void guessing_gets_slow_and_the_right_password_does_not_tell_during_the_wait() {
        register(email);
        for (int i = 0; i < 6; i++) {
            logIn(email, "wrong" + i);
        }

        logIn(email, PASSWORD)
                .statusCode(429)
                .body("type", containsString("too-many-attempts"))
                .header("Retry-After", not(equalTo(null)));
    }

    @Test
    void a_service_gets_a_token_for_one_audience_by_its_secret() throws Exception {
        String token = Server.asNobody()
                .contentType("application/x-www-form-urlencoded")
                .auth()
                .preemptive()
                .basic("order", "the order service's secret")
                .formParam("grant_type", "client_credentials")
                .formParam("audience", "inventory")
                .post("/internal/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");

        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getAudience()).containsExactly("inventory");
    }

    @ParameterizedTest
    @CsvSource({
        "order, wrong, client_credentials, inventory, 401",
        "payment, '', client_credentials, inventory, 401",
        "nobody, x, client_credentials, inventory, 401",
        "order, the order service's secret, password, inventory, 400",
        "order, the order service's secret, client_credentials, shop-api, 400"
    })
    void no_other_way_to_a_service_token(String name, String secret, String grant, String audience, int status) {
        Server.asNobody()
                .contentType("application/x-www-form-urlencoded")
                .auth()
                .preemptive()
                .basic(name, secret)
                .formParam("grant_type", grant.replace("''", "'"))
                .formParam("audience", audience)
                .post("/internal/tokens")
                .then()
                .statusCode(status);
    }

    @Test
    void the_first_admin_comes_from_the_configuration() {
        logIn("first.admin@cloudretail.example", "the first admin's password").statusCode(200);
    }

    @Test
    void roles_are_an_admins_to_give() {
        String id = register(email).extract().path("id");
        String path = "/api/v1/users/" + id + "/roles";
        String vendor = "{\"roles\":[\"customer\",\"vendor\"]}";
        UUID caller = UUID.randomUUID();

        Server.asNobody().body(vendor).put(path).then().statusCode(401);
        Server.asUser(caller, "customer").body(vendor).put(path).then().statusCode(403);
        Server.asUser(caller, "vendor").body(vendor).put(path).then().statusCode(403);
        Server.asUser(caller, "admin")
                .body(vendor)
                .put(path)
                .then()
                .statusCode(200)
                .body("roles", equalTo(List.of("customer", "vendor")));
        Server.asUser(caller, "admin")
                .body("{\"roles\":[\"service\"]}")
                .put(path)
                .then()
                .statusCode(400);
        Server.asUser(caller, "admin")
                .body(vendor)
                .put("/api/v1/users/" + caller + "/roles")
                .then()
                .statusCode(404);
    }

    @Test
    void the_last_admin_stays_one() {
        String id = Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/users?q=first.admin")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");

        Server.asUser(UUID.randomUUID(), "admin")
                .body("{\"roles\":[\"customer\"]}")
                .put("/api/v1/users/" + id + "/roles")
                .then()
                .statusCode(409);
    }

    @Test
    void everyone_sees_the_own_account_and_only_admins_others() {
        String id = register(email).extract().path("id");

        Server.asUser(UUID.fromString(id), "customer")
                .get("/api/v1/users/me")
                .then()
                .statusCode(200)
                .body("email", equalTo(email));
        Server.asNobody().get("/api/v1/users/me").then().statusCode(401);
        Server.asUser(UUID.randomUUID(), "customer")
                .get("/api/v1/users/" + id)
                .then()
                .statusCode(403);
        Server.asUser(UUID.randomUUID(), "customer").get("/api/v1/users").then().statusCode(403);
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/users/" + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse register(String email) {
        return Server.asNobody()
                .body("{\"email\":\"" + email + "\",\"password\":\"" + PASSWORD
                        + "\",\"displayName\":\"Ada\",\"consent\":true}")
                .post("/api/v1/auth/register")
                .then();
    }

    private static ValidatableResponse logIn(String email, String password) {
        return Server.asNobody()
                .body("{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}")
                .post("/api/v1/auth/login")
                .then();
    }

    private static boolean isSignedByAPublishedKey(SignedJWT jwt) throws Exception {
        JWKSet keys = JWKSet.parse(
                Server.asNobody().get("/.well-known/jwks.json").then().extract().asString());
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
        return jwt.verify(new RSASSAVerifier(key));
    }
}
