package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static io.cloudretail.system.drivers.Crowd.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.PlacedOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Many at once. */
@MicroShedTest
class CrowdIT {
    @Test
    void of_fifty_customers_who_want_the_last_unit_exactly_one_gets_it() throws Exception {
        String sku = Admin.sell(1, 999);
        List<Customer> customers = atOnce(4, 50, Customer::newcomer);

        List<PlacedOrder> placed = atOnce(
                50,
                customers.stream()
                        .map(customer -> (Callable<PlacedOrder>) () -> customer.order(sku, 1, "tok_visa"))
                        .toList());

        // A few may be told 202 when two cores serve fifty; each ends by itself
        List<PlacedOrder> ended = IntStream.range(0, 50)
                .mapToObj(i -> Awaitility.await("order " + i)
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> customers.get(i).look(placed.get(i)), order -> !order.status()
                                .equals("PENDING")))
                .toList();
        List<PlacedOrder> confirmed = ended.stream()
                .filter(order -> order.status().equals("CONFIRMED"))
                .toList();
        assertThat(confirmed).hasSize(1);
        assertThat(confirmed.get(0)).isPaidOnce();
        ended.stream().filter(order -> !order.equals(confirmed.get(0))).forEach(order -> assertThat(order)
                .isRejectedAs("out_of_stock")
                .hasTakenNoMoney()
                .holdsNoStock());
        Awaitility.await("stock").atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(Books.stock(sku))
                .isEqualTo(new Books.Stock(0, 0)));
    }

    @Test
    void of_200_orders_of_one_to_three_units_each_sent_twice_as_much_is_sold_as_is_taken_from_stock() throws Exception {
        String sku = Admin.sell(50, 499);
        List<Customer> customers = atOnce(4, 40, Customer::newcomer);
        List<Callable<PlacedOrder>> attempts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Customer customer = customers.get(i % customers.size());
            String key = UUID.randomUUID().toString();
            int units = 1 + i % 3;
            Callable<PlacedOrder> attempt = () -> customer.order(key, sku, units, "tok_visa");
            attempts.addAll(List.of(attempt, attempt));
        }

        List<PlacedOrder> placed = atOnce(20, attempts);

        int sold = 0;
        for (int i = 0; i < 200; i++) {
            PlacedOrder order = placed.get(2 * i);
            Customer customer = customers.get(i % customers.size());
            assertThat(placed.get(2 * i + 1).id()).isEqualTo(order.id());
            PlacedOrder ended = Awaitility.await("order " + i)
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> customer.look(order), look -> !look.status().equals("PENDING"));
            if (ended.status().equals("CONFIRMED")) {
                sold += 1 + i % 3;
            } else {
                assertThat(ended).isRejectedAs("out_of_stock").hasTakenNoMoney().holdsNoStock();
            }
        }
        Books.Stock left = new Books.Stock(50 - sold, 0);
        Awaitility.await("stock").atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(Books.stock(sku))
                .isEqualTo(left));
        Admin.request().get("/api/v1/inventory/ledger").then().statusCode(200).body("differences", empty());
    }

    @Test
    void one_key_used_many_times_at_once_is_one_order_and_with_another_body_a_422() throws Exception {
        String sku = Admin.sell(100, 100);
        Customer customer = Customer.newcomer();
        String key = UUID.randomUUID().toString();

        List<PlacedOrder> placed = atOnce(18, 18, () -> customer.order(key, sku, 2, "tok_visa"));

        assertThat(placed)
                .extracting(PlacedOrder::id)
                .containsOnly(placed.get(0).id());
        assertThat(customer.orders()).containsExactly(placed.get(0).id());
        assertThat(customer.look(placed.get(0))).isConfirmed().isPaidOnce();
        assertThatProblem(customer.tryToOrder(key, sku, 3, "tok_visa"))
                .hasStatus(422)
                .hasCode("idempotency-key-reused");
        Awaitility.await("stock").atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(Books.stock(sku))
                .isEqualTo(new Books.Stock(98, 0)));
    }
}
