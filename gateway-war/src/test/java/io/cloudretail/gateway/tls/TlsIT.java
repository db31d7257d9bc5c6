package io.cloudretail.gateway.tls;

import static io.cloudretail.gateway.Front.get;
import static io.cloudretail.gateway.Front.problem;
import static org.hamcrest.Matchers.containsString;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A shop that is to be reached by TLS, behind a proxy that says how a request came to it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TlsIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive gateway() {
        return Deployment.of(
                TlsIT.class,
                "cloudretail.gateway.tls=true",
                "cloudretail.gateway.shop.url=https://shop.example",
                "cloudretail.gateway.trusted.proxies=127.0.0.1/32,::1/128");
    }

    @Test
    void a_reader_is_led_to_the_shops_address_whatever_host_they_name() {
        Server.asNobody()
                .header("Host", "evil.example")
                .redirects()
                .follow(false)
                .get("/api/v1/products?limit=1")
                .then()
                .statusCode(308)
                .header("Location", "https://shop.example/gateway-war/api/v1/products?limit=1")
                .header("Strict-Transport-Security", containsString("max-age="));
    }

    @Test
    void what_was_sent_in_the_open_is_refused() {
        problem(Server.asNobody().body("{}").post("/api/v1/auth/login").then(), 403)
                .header("Strict-Transport-Security", containsString("max-age="));
    }

    @Test
    void what_came_to_the_proxy_by_tls_is_answered() {
        try (Neighbour services = Neighbour.here().answers(200, "{}")) {
            services.untilAnswered(() -> Server.asNobody()
                    .header("X-Forwarded-Proto", "https")
                    .get("/api/v1/products")
                    .then()
                    .statusCode(200)
                    .header("Strict-Transport-Security", containsString("max-age=")));
        }
    }

    @Test
    void how_the_gateway_is_may_be_asked_as_one_likes() {
        get("/health/live").statusCode(200);
    }
}
