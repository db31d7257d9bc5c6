package io.cloudretail.user.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.nimbusds.jwt.SignedJWT;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.user.PassingTimeResource;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staying logged in, over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SessionsIT {
    private static final String PASSWORD = "correct horse battery";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(SessionsIT.class).addClass(PassingTimeResource.class);
    }

    private final String email = UUID.randomUUID() + "@example.org";
    private UUID id;

    @BeforeEach
    void somebody_new() {
        id = UUID.fromString(Server.asNobody()
                .body(Map.of("email", email, "password", PASSWORD, "displayName", "Ada", "consent", true))
                .post("/api/v1/auth/register")
                .path("id"));
    }

    @Test
    void a_login_leaves_a_cookie_that_scripts_and_other_sites_cannot_use() {
        String cookie = logIn().header("Set-Cookie");

        assertThat(cookie).startsWith("refresh=").contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/auth");
    }

    @Test
    void the_cookie_gets_a_new_access_token_of_the_same_session_and_a_new_cookie() throws Exception {
        Response login = logIn();

        Response refreshed = refresh(login.cookie("refresh"));

        refreshed
                .then()
                .statusCode(200)
                .body("tokenType", equalTo("Bearer"))
                .header("Cache-Control", containsString("no-store"));
        assertThat(claim(refreshed, "sid")).isEqualTo(claim(login, "sid")).isNotNull();
        assertThat(refreshed.cookie("refresh")).isNotEqualTo(login.cookie("refresh"));
        refresh(refreshed.cookie("refresh")).then().statusCode(200);
    }

    @Test
    void a_token_used_twice_ends_its_session_and_no_other() {
        String stolen = logIn().cookie("refresh");
        String elsewhere = logIn().cookie("refresh");
        String next = refresh(stolen).cookie("refresh");

        refresh(stolen).then().statusCode(401).body("type", endsWith("session-ended"));

        refresh(next).then().statusCode(401);
        refresh(elsewhere).then().statusCode(200);
    }

    @Test
    void of_many_uses_at_once_one_wins() {
        String token = logIn().cookie("refresh");

        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> refresh(token).statusCode())
                .toList();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 401);
    }

    @Test
    void after_logging_out_the_cookie_is_good_for_nothing() {
        String token = logIn().cookie("refresh");

        Server.asNobody()
                .cookie("refresh", token)
                .post("/api/v1/auth/logout")
                .then()
                .statusCode(204)
                .header("Set-Cookie", containsString("Max-Age=0"));

        refresh(token).then().statusCode(401);
    }

    @Test
    void without_a_cookie_or_with_a_made_up_one_there_is_no_session() {
        Server.asNobody().post("/api/v1/auth/refresh").then().statusCode(401);
        Server.asNobody().post("/api/v1/auth/logout").then().statusCode(401);
        for (String junk : List.of("x", "'; DROP TABLE session; --", "a".repeat(4000))) {
            refresh(junk).then().statusCode(401).body("type", endsWith("session-ended"));
        }
    }

    @Test
    void a_page_of_somebody_else_cannot_use_the_cookie() {
        String token = logIn().cookie("refresh");

        for (String path : List.of("refresh", "logout")) {
            Server.asNobody()
                    .cookie("refresh", token)
                    .header("Origin", "https://evil-shop.example")
                    .post("/api/v1/auth/" + path)
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("foreign-origin"));
        }

        Server.asNobody()
                .cookie("refresh", token)
                .header("Origin", "http://localhost:8080")
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(200);
    }

    @Test
    void the_own_sessions_are_listed_and_ended_one_by_one_or_all() {
        String laptop = logIn().cookie("refresh");
        Server.asNobody()
                .header("User-Agent", "A telephone")
                .header("X-Forwarded-For", "203.0.113.7")
                .body(Map.of("email", email, "password", PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(200);

        String telephone = Server.asUser(id, "customer")
                .get("/api/v1/users/me/sessions")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].userAgent", equalTo("A telephone"))
                .body("items[0].address", equalTo("203.0.113.7"))
                .extract()
                .path("items[0].id");

        Server.asUser(UUID.randomUUID(), "customer")
                .delete("/api/v1/users/me/sessions/" + telephone)
                .then()
                .statusCode(404);
        Server.asUser(id, "customer")
                .delete("/api/v1/users/me/sessions/" + telephone)
                .then()
                .statusCode(204);
        String still = refresh(laptop).then().statusCode(200).extract().cookie("refresh");
        Server.asUser(id, "customer").delete("/api/v1/users/me/sessions").then().statusCode(204);
        refresh(still).then().statusCode(401);
        Server.asUser(id, "customer").get("/api/v1/users/me/sessions").then().body("items", empty());
    }

    @Test
    void a_session_that_nobody_uses_ends_after_two_weeks() {
        String token = logIn().cookie("refresh");
        String left = logIn().cookie("refresh");
        pass("P13DT23H");
        String next = refresh(token).then().statusCode(200).extract().cookie("refresh");

        pass("PT2H");

        refresh(left).then().statusCode(401).body("type", endsWith("session-ended"));
        refresh(next).then().statusCode(200);
    }

    @Test
    void a_session_ends_after_two_months_however_often_it_is_used() {
        String token = logIn().cookie("refresh");
        for (int week = 0; week < 8; week++) {
            pass("P7D");
            token = refresh(token).then().statusCode(200).extract().cookie("refresh");
        }
        pass("P3DT23H");
        token = refresh(token).then().statusCode(200).extract().cookie("refresh");

        pass("PT1H");

        refresh(token).then().statusCode(401).body("type", endsWith("session-ended"));
        Server.asUser(id, "customer").get("/api/v1/users/me/sessions").then().body("items", empty());
    }

    @Test
    void a_token_of_somebody_who_is_gone_leaves_no_trace() {
        UUID gone = UUID.randomUUID();

        Server.asUser(gone, "customer")
                .delete("/api/v1/users/me/sessions")
                .then()
                .statusCode(404);

        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/audit?accountId=" + gone)
                .then()
                .body("items", empty());
    }

    @Test
    void nobody_and_no_service_has_sessions_here() {
        Server.asNobody().get("/api/v1/users/me/sessions").then().statusCode(401);
        Server.asNobody().delete("/api/v1/users/me/sessions").then().statusCode(401);
    }

    private void pass(String time) {
        Server.asNobody()
                .queryParam("account", id)
                .queryParam("by", time)
                .post("/test-time/sessions")
                .then()
                .statusCode(204);
    }

    private Response logIn() {
        Response answer = Server.asNobody()
                .body(Map.of("email", email, "password", PASSWORD))
                .post("/api/v1/auth/login");
        answer.then().statusCode(200);
        return answer;
    }

    private static Response refresh(String token) {
        return Server.asNobody().cookie("refresh", token).post("/api/v1/auth/refresh");
    }

    private static Object claim(Response answer, String name) throws Exception {
        return SignedJWT.parse(answer.path("accessToken")).getJWTClaimsSet().getClaim(name);
    }
}
