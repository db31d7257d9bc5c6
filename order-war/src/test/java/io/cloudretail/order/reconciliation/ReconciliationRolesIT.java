package io.cloudretail.order.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.patience.Await;
import java.time.Duration;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see whether the books agree; with every other service away. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReconciliationRolesIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ReconciliationRolesIT.class);
    }

    @Test
    void an_admin_gets_a_report_also_while_all_others_are_away() {
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/reconciliation")
                .then()
                .statusCode(200)
                .body("reconciled", equalTo(false))
                .body("gaps", hasKey("payment"))
                .body("gaps", hasKey("inventory"))
                .body("gaps", hasKey("product"))
                .body("gaps", hasKey("user"))
                .body("$", hasKey("openSagas"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "vendor"})
    void nobody_else_does(String role) {
        Server.asUser(UUID.randomUUID(), role)
                .get("/api/v1/reconciliation")
                .then()
                .statusCode(403);
        Server.asNobody().get("/api/v1/reconciliation").then().statusCode(401);
        Server.asService().get("/api/v1/reconciliation").then().statusCode(403);
    }

    @Test
    void the_last_check_is_a_metric() {
        Await.untilPasses(Duration.ofSeconds(120), () -> assertThat(Server.asNobody()
                        .get("/metrics")
                        .then()
                        .statusCode(200)
                        .contentType(containsString("text/plain"))
                        .extract()
                        .asString())
                .contains("\ncloudretail_shop_sagas ")
                .contains("\ncloudretail_shop_orders_total{outcome=\"confirmed\"} ")
                .contains("\ncloudretail_outbox_age_seconds ")
                .contains("\ncloudretail_dead_letters ")
                .contains("\ncloudretail_pool_used{pool=\"jdbc/shop\"} ")
                .contains("\ncloudretail_pool_limit{pool=\"jdbc/shop\"} ")
                .contains("\ncloudretail_circuit_open{upstream=\"")
                .contains("\ncloudretail_requests_seconds_count{method=\"GET\",route=\"/metrics\",status=\"2xx\"} ")
                .contains("\ncloudretail_reconciliation_violations ")
                .contains("\ncloudretail_reconciliation_gaps ")
                .contains("\ncloudretail_reconciliation_age_seconds "));
    }
}
