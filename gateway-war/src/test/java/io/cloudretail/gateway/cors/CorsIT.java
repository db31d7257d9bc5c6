package io.cloudretail.gateway.cors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.gateway.Front;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages of other sites may use the API. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CorsIT {
    private Neighbour services;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive gateway() {
        return Deployment.of(CorsIT.class);
    }

    @BeforeEach
    void open() {
        services = Front.workingServices();
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void a_listed_site_may_ask_and_read_the_answer() {
        Server.asNobody()
                .header("Origin", "https://partner.example")
                .get("/api/v1/orders")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://partner.example")
                .header("Access-Control-Allow-Credentials", "true")
                .header("Access-Control-Expose-Headers", containsString("RateLimit"))
                .header("Vary", containsString("Origin"));
    }

    @Test
    void the_question_beforehand_is_answered_here_and_without_a_token() {
        int before = services.calls();

        Server.asNobody()
                .header("Origin", "https://partner.example")
                .header("Access-Control-Request-Method", "DELETE")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/api/v1/orders/1")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "https://partner.example")
                .header("Access-Control-Allow-Methods", containsString("DELETE"))
                .header("Access-Control-Allow-Headers", containsString("Authorization"))
                .header("Access-Control-Max-Age", equalTo("600"));
        assertThat(services.calls()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "https://evil-partner.example", "https://partner.example.evil", "http://partner.example"
            })
    void no_other_site_is_told_anything(String origin) {
        Server.asNobody()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "DELETE")
                .options("/api/v1/orders/1")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
        Server.asNobody()
                .header("Origin", origin)
                .get("/api/v1/orders")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Vary", containsString("Origin"));
    }
}
