package io.cloudretail.system.outages;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.LibertyServer;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.stack.RunningShop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class OrderServerKilledIT {
    @Test
    void an_order_whose_server_dies_between_reserve_and_pay_ends_by_itself_and_is_charged_once() {
        LibertyServer orders = RunningShop.get().server(Service.ORDER);
        LibertyServer payments = RunningShop.get().server(Service.PAYMENT);
        String sku = Admin.sell(10, 300);
        Customer customer = Customer.newcomer();

        // A payment server that is stopped in its tracks keeps the saga at its third step
        payments.pause();
        CompletableFuture<?> cutOff;
        try {
            cutOff = CompletableFuture.runAsync(() -> customer.tryToOrder("killed", sku, 4, "tok_visa"));
            Awaitility.await("stock is held")
                    .atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> Books.stock(sku).reserved() == 4);
            orders.kill();
        } finally {
            payments.resume();
        }
        cutOff.join();
        orders.start();
        orders.awaitReady(Duration.ofMinutes(2));

        List<String> placed = Awaitility.await("orders answer again")
                .atMost(Duration.ofSeconds(90))
                .until(() -> ordersOf(customer), ids -> !ids.isEmpty());
        assertThat(placed).hasSize(1);
        var order = customer.order("killed", sku, 4, "tok_visa");
        assertThat(order.id()).isEqualTo(placed.get(0));
        Awaitility.await("the order ends by itself")
                .atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(customer.look(order)).isConfirmed());
        assertThat(order).isPaidOnce();
        Awaitility.await("stock").atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(Books.stock(sku))
                .isEqualTo(new Books.Stock(6, 0)));
    }

    /** Empty as long as the gateway's circuit to the order server is open. */
    private static List<String> ordersOf(Customer customer) {
        var answer = customer.request().get("/api/v1/orders");
        return answer.statusCode() == 200 ? answer.path("items.id") : List.of();
    }
}
