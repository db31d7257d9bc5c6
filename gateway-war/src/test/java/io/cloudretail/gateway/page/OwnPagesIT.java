package io.cloudretail.gateway.page;

import static io.cloudretail.gateway.Front.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.cloudretail.gateway.Front;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.RawRequest;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the gateway itself shows: health, the API document, the web UI. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OwnPagesIT {
    private Neighbour services;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive gateway() {
        return Deployment.of(OwnPagesIT.class);
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
    void the_whole_shop_is_shown_part_by_part() {
        services.answers(
                200,
                "{\"status\":\"UP\",\"checks\":[{\"name\":\"database\",\"status\":\"UP\",\"data\":{}},"
                        + "{\"name\":\"circuits\",\"status\":\"UP\",\"data\":{\"payment\":\"open\"}}]}");
        get("/health")
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", equalTo(List.of("gateway", "user", "product", "inventory", "payment", "order")))
                .body("checks[5].data.database", equalTo("UP"))
                .body("checks[5].data.'circuits.payment'", equalTo("open"));

        services.close();
        get("/health").statusCode(503).body("status", equalTo("DOWN")).body("checks[5].status", equalTo("DOWN"));
        for (String own : List.of("live", "ready", "started")) {
            get("/health/" + own).statusCode(200).body("status", equalTo("UP"));
        }
        services = Neighbour.here();
    }

    @Test
    void one_api_document_covers_all_services() {
        services.answers(200, "{\"paths\":{\"/api/v1/orders\":{},\"/internal/x\":{}}}");

        get("/openapi")
                .statusCode(200)
                .contentType("application/json")
                .body("info.title", equalTo("CloudRetail"))
                .body(
                        "paths.keySet()",
                        allOf(hasItem("/api/v1/orders"), hasItem("/health"), not(hasItem("/internal/x"))));
        get("/openapi/ui/").statusCode(200).contentType("text/html").body(containsString("swagger-ui-bundle.js"));
        get("/openapi/ui/swagger-ui-bundle.js").statusCode(200);
        get("/openapi/ui/").body(containsString("asyncapi.yaml"));
        get("/openapi/ui/asyncapi.yaml").statusCode(200).contentType("application/yaml");
        for (String script : List.of("events.js", "asyncapi.js", "js-yaml.min.js")) {
            get("/openapi/ui/" + script).statusCode(200).contentType("text/javascript");
        }
        Server.asNobody().get("/openapi/ui").then().statusCode(200).body(containsString("swagger-ui-bundle.js"));
    }

    @Test
    void a_redirect_leads_to_no_host_that_the_caller_names() throws Exception {
        String answer =
                RawRequest.send("GET /gateway-war/openapi/ui HTTP/1.1", "Host: evil.example", "Connection: close");

        assertThat(answer).startsWith("HTTP/1.1 302 ").contains("Location: /gateway-war/openapi/ui/");
    }

    @Test
    void the_web_ui_is_served_and_an_unknown_page_shows_it_with_a_404() {
        for (String page :
                List.of("/", "/search", "/category/Home/Plates%20%26%20Bowls", "/product/mug", "/vendor/products")) {
            get(page).statusCode(200).contentType("text/html").header("Cache-Control", "no-cache");
        }
        Server.asNobody()
                .accept("text/html,application/xhtml+xml")
                .get("/no/such/page")
                .then()
                .statusCode(404)
                .contentType("text/html;charset=UTF-8")
                .header("X-Content-Type-Options", "nosniff");
    }
}
