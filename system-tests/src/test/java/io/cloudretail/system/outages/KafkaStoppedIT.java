package io.cloudretail.system.outages;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import io.cloudretail.devstack.Kafka;
import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.EventLog;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.drivers.PlacedOrder;
import io.cloudretail.system.stack.RunningShop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class KafkaStoppedIT {
    @Test
    void without_kafka_orders_confirm_and_every_event_arrives_in_order_when_it_is_back() {
        Kafka kafka = RunningShop.get().kafka();
        String sku = Admin.sell(100, 200);
        Customer customer = Customer.newcomer();
        List<PlacedOrder> kept = new ArrayList<>();
        PlacedOrder cancelled;

        kafka.stop();
        try {
            for (int i = 0; i < 5; i++) {
                kept.add(customer.order(sku, 1, "tok_visa"));
            }
            cancelled = customer.order(sku, 1, "tok_visa");
            assertThat(kept).allSatisfy(order -> assertThat(order).isConfirmed().isPaidOnce());
            assertThat(cancelled).isConfirmed();
            assertThat(customer.cancel(cancelled)).hasStatus("CANCELLED");
            Gateway.request()
                    .get("/health")
                    .then()
                    .statusCode(200)
                    .body("checks.find { it.name == 'order' }.data.'events.waiting'", greaterThan(12));
        } finally {
            kafka.start();
            kafka.awaitReady(Duration.ofMinutes(1));
        }

        Awaitility.await("events")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    assertThat(kept).allSatisfy(order -> assertThat(EventLog.typesOf("cloudretail.order", order.id()))
                            .containsExactly("order.created", "order.confirmed"));
                    assertThat(EventLog.typesOf("cloudretail.order", cancelled.id()))
                            .containsExactly("order.created", "order.confirmed", "order.cancelled");
                });
        Awaitility.await("inventory has applied them all")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Books.stock(sku)).isEqualTo(new Books.Stock(95, 0)));
    }
}
