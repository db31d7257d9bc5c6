package io.cloudretail.system.scenarios;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Service;
import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.stack.RunningShop;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** What operators read of each service. */
@MicroShedTest
class NumbersIT {
    @ParameterizedTest
    @EnumSource(value = Service.class, names = "GATEWAY", mode = EnumSource.Mode.EXCLUDE)
    void every_service_tells_what_waits_what_it_can_reach_and_how_it_answers(Service service) {
        Awaitility.await("numbers of " + service.id())
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(numbersOf(service))
                                .contains("\ncloudretail_outbox_events ")
                                .contains("\ncloudretail_outbox_age_seconds ")
                                .contains("\ncloudretail_dead_letters ")
                                .contains("\ncloudretail_consumer_lag{topic=\"cloudretail.")
                                .contains("\ncloudretail_pool_used{pool=\"jdbc/shop\"} ")
                                .contains("\ncloudretail_pool_limit{pool=\"jdbc/shop\"} ")
                                .contains(
                                        "\ncloudretail_requests_seconds_count{method=\"GET\",route=\"/metrics\",status=\"2xx\"} "));
    }

    @Test
    void a_purchase_shows_in_the_numbers_of_the_business_and_of_the_routes_it_took() {
        String sku = Admin.sell(3, 250);
        Customer.newcomer().order(sku, 3, "tok_visa");

        Awaitility.await("numbers of the purchase")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    assertThat(numbersOf(Service.ORDER))
                            .containsPattern("\ncloudretail_shop_orders_total\\{outcome=\"confirmed\"} [1-9]")
                            .containsPattern("\ncloudretail_shop_revenue_minor_total\\{currency=\"GBP\"} [1-9]")
                            .contains("\ncloudretail_circuit_open{upstream=\"inventory\"} ");
                    assertThat(numbersOf(Service.INVENTORY))
                            .containsPattern("\ncloudretail_shop_low_stock [1-9]")
                            .containsPattern("\ncloudretail_shop_out_of_stock [1-9]")
                            .contains("route=\"/internal/reservations/{orderId}\",status=\"2xx\"}");
                    assertThat(numbersOf(Service.USER))
                            .contains("\ncloudretail_shop_webhook_deliveries ", "\ncloudretail_shop_mails ");
                });
    }

    @Test
    void the_gateway_tells_its_own_at_a_port_apart() {
        given().get(RunningShop.get().gateway().resolve("/api/v1/categories"))
                .then()
                .statusCode(200);

        Awaitility.await("numbers of the gateway")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(numbersAt(RunningShop.get().ports().metrics()))
                                .containsPattern(
                                        "\ngateway_requests_seconds_count\\{method=\"GET\",route=\"/api/v1/categories\",status=\"2xx\",upstream=\"product\"} [1-9]"));
    }

    @Test
    void nobody_outside_reads_them() {
        List.of("metrics", "api/v1/metrics")
                .forEach(path -> given().get(RunningShop.get().gateway().resolve("/" + path))
                        .then()
                        .statusCode(404));
    }

    private static String numbersOf(Service service) {
        return numbersAt(RunningShop.get().ports().http(service));
    }

    private static String numbersAt(int port) {
        return given().get("http://localhost:" + port + "/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
