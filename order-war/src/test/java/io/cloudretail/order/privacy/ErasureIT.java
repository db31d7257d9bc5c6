package io.cloudretail.order.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.checkout.ErasedUsers;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderLine;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.orders.ShippingAddress;
import io.cloudretail.order.saga.Run;
import io.cloudretail.order.saga.RunSaga;
import io.cloudretail.order.saga.Steps;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.cloudretail.testkit.patience.Await;
import io.cloudretail.testkit.privacy.Database;
import io.cloudretail.testkit.privacy.UserErasedMessage;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is left of a person in the order service's database once {@code user.erased} has arrived. */
@ExtendWith(ArquillianExtension.class)
class ErasureIT {
    private static final String YES =
            "{\"status\":\"CAPTURED\",\"items\":[{\"sku\":\"MUG\",\"title\":\"A mug\",\"price\":{\"amount\":295,\"currency\":\"GBP\"}}]}";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.withShortCircuits(ErasureIT.class).addClasses(UserErasedMessage.class, Database.class);
    }

    @Inject
    UserEvents userEvents;

    @Inject
    ErasedUsers erasedUsers;

    @Inject
    Steps steps;

    @Inject
    RunSaga runSaga;

    @Inject
    UserTransaction transaction;

    private final UUID customer = UUID.randomUUID();
    private final String name = "Ada of " + customer;
    private Database database;
    private Neighbour neighbours;

    @BeforeEach
    void neighbours_that_say_yes() throws Exception {
        database = new Database();
        neighbours = Neighbour.here().answers(200, YES);
        // the circuits of an earlier test may still be open
        neighbours.untilAnswered(
                () -> assertThat(statusOf(placed(UUID.randomUUID()))).isEqualTo("CONFIRMED"));
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void nothing_in_the_database_tells_whose_an_order_was() throws Exception {
        assertThat(post("the-key-of-" + customer).statusCode()).isEqualTo(201);
        assertThat(database.tablesWith(customer.toString()))
                .containsExactlyInAnyOrder("customer_order", "idempotency_key", "saga");
        assertThat(database.tablesWith(name)).contains("customer_order", "saga");

        erase(customer);

        assertThat(database.tablesWith(customer.toString())).isEmpty();
        assertThat(database.tablesWith(name)).isEmpty();
    }

    @Test
    void what_was_sold_to_which_country_stays_to_the_penny() {
        UUID order = placed(customer);
        String before = books(order);

        erase(customer);

        assertThat(books(order)).isEqualTo(before).contains("CONFIRMED", "590", "GB", "MUG");
        assertThat(database.value("SELECT count(*) FROM saga_step WHERE order_id = ?", order))
                .isNotEqualTo(0L);
    }

    @Test
    void the_cart_goes_and_a_discount_code_stays_used_by_nobody() {
        UUID order = placed(customer);
        database.change("INSERT INTO cart_item (customer_id, sku, quantity) VALUES (?, 'MUG', 1)", customer);
        database.change(
                "INSERT INTO discount_code (code, kind, value, currency, used) SELECT 'ERASURE', 'FREE_SHIPPING', 0, 'GBP', 1"
                        + " WHERE ? IS NOT NULL",
                customer);
        database.change(
                "INSERT INTO discount_use (order_id, code, customer_id) SELECT id, 'ERASURE', customer_id FROM customer_order"
                        + " WHERE id = ?",
                order);

        erase(customer);

        assertThat(database.tablesWith(customer.toString())).isEmpty();
        assertThat(database.value("SELECT count(*) FROM discount_use WHERE order_id = ?", order))
                .isEqualTo(1L);
    }

    @Test
    void a_vendor_who_leaves_is_named_by_no_line_that_was_sold() {
        UUID order = placed(UUID.randomUUID());
        database.change("UPDATE order_line SET vendor_id = ? WHERE order_id = '" + order + "'", customer);

        erase(customer);

        assertThat(database.tablesWith(customer.toString())).isEmpty();
    }

    @Test
    void two_orders_of_one_person_cannot_be_told_to_be() {
        UUID one = placed(customer);
        UUID other = placed(customer);

        erase(customer);

        assertThat(customerOf(one)).isNotEqualTo(customerOf(other));
    }

    @Test
    void the_orders_of_others_are_left_alone() {
        UUID order = placed(customer);

        erase(UUID.randomUUID());

        assertThat(customerOf(order)).isEqualTo(customer);
        assertThat(database.tablesWith(name)).isNotEmpty();
    }

    @Test
    void an_order_on_its_way_still_ends_well_and_then_has_no_token_any_more() {
        neighbours.answersAt("PUT /internal/payments", 503, "");
        UUID order = placed(customer);
        assertThat(statusOf(order)).isEqualTo("PENDING");

        erase(customer);
        assertThat(tokenOf(order)).isEqualTo("tok_visa");
        neighbours.answers(200, YES);
        untilItEnds(order);

        assertThat(statusOf(order)).isEqualTo("CONFIRMED");
        assertThat(tokenOf(order)).isNull();
        assertThat(database.tablesWith(customer.toString())).isEmpty();
        assertThat(neighbours.last().body()).contains("tok_visa").doesNotContain(customer.toString());
    }

    @Test
    void a_saga_cannot_end_with_its_token_and_the_refusal_does_not_spell_it_out() {
        UUID order = placed(customer);

        assertThatThrownBy(
                        () -> database.change("UPDATE saga SET payment_token = 'tok_visa' WHERE order_id = ?", order))
                .rootCause()
                .hasMessageContaining("saga_ends_without_token")
                .hasMessageNotContaining("tok_visa");
    }

    @Test
    void where_a_parcel_went_and_why_it_came_back_is_gone_but_not_what_it_was() throws Exception {
        UUID order = placed(customer);
        UUID admin = UUID.randomUUID();
        String why = "Ada's reason " + customer;
        assertThat(send(as(admin, "admin", order + "/ship")
                                .POST(json("{\"carrier\":\"Royal Mail\",\"trackingNumber\":\"RM-" + customer + "\"}")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(as(customer, "customer", order + "/returns")
                                .header("Idempotency-Key", "key-of-" + customer)
                                .POST(json(
                                        "{\"items\":[{\"sku\":\"MUG\",\"quantity\":1}],\"reason\":\"" + why + "\"}")))
                        .statusCode())
                .isEqualTo(201);

        erase(customer);
        erase(admin);

        for (String trace : List.of(customer.toString(), why, admin.toString())) {
            assertThat(database.tablesWith(trace)).as(trace).isEmpty();
        }
        assertThat(database.value("SELECT carrier FROM customer_order WHERE id = ?", order))
                .isEqualTo("Royal Mail");
        assertThat(database.value(
                        "SELECT sum(refund_minor) FROM order_return_line JOIN order_return r ON r.id = return_id"
                                + " WHERE order_id = ?",
                        order))
                .hasToString("295");
        assertThat(database.value("SELECT by_whom FROM order_entry WHERE order_id = ? AND what = 'SHIPPED'", order))
                .isEqualTo("admin");
    }

    @Test
    void the_history_of_an_order_cannot_be_rewritten() {
        UUID order = placed(customer);

        for (String change : List.of(
                "UPDATE order_entry SET what = 'SHIPPED' WHERE order_id = ?",
                "UPDATE order_entry SET at = now() WHERE order_id = ?",
                "DELETE FROM order_entry WHERE order_id = ?")) {
            assertThatThrownBy(() -> database.change(change, order)).rootCause().hasMessageContaining("append-only");
        }
    }

    @Test
    void what_a_vendor_sold_is_nobodys_once_they_left() {
        UUID order = placed(customer);
        UUID vendor = UUID.randomUUID();
        database.change("UPDATE order_line SET vendor_id = ? WHERE order_id = ?", vendor, order);

        erase(vendor);

        assertThat(database.tablesWith(vendor.toString())).isEmpty();
        assertThat(customerOf(order)).isEqualTo(customer);
    }

    @Test
    void an_erased_persons_token_orders_nothing_and_shows_nothing() throws Exception {
        placed(customer);
        erase(customer);

        var refused = post(UUID.randomUUID().toString());
        var list = send(asCustomer().GET());

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("/problems/account-erased");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("\"items\":[]");
        assertThat(database.tablesWith(customer.toString())).isEmpty();
    }

    @Test
    void an_order_that_is_being_placed_meanwhile_is_erased_with_the_others() throws Exception {
        UUID order = UUID.randomUUID();
        transaction.begin();
        erasedUsers.refuse(customer);
        CompletableFuture<Void> erasure = CompletableFuture.runAsync(() -> erase(customer));
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        open(order, customer);
        transaction.commit();
        erasure.get(10, TimeUnit.SECONDS);

        assertThat(customerOf(order)).isNotEqualTo(customer);
        assertThat(database.tablesWith(name)).isEmpty();
    }

    @Test
    void an_erasure_may_be_repeated_and_may_be_of_a_stranger() {
        UUID order = placed(customer);
        UUID event = UUID.randomUUID();

        erase(event, customer, Instant.now());
        UUID nobody = customerOf(order);
        erase(event, customer, Instant.now());
        erase(customer);
        erase(UUID.randomUUID());

        assertThat(customerOf(order)).isEqualTo(nobody).isNotEqualTo(customer);
        assertThat(database.value("SELECT count(*) FROM outbox WHERE topic LIKE '%.dlq'"))
                .isEqualTo(0L);
    }

    @Test
    void the_id_of_an_erased_person_is_forgotten_after_a_day() {
        erase(customer);
        UUID longGone = UUID.randomUUID();

        erase(UUID.randomUUID(), longGone, Instant.now().minus(Duration.ofHours(25)));

        assertThat(isKnownAsErased(longGone)).isFalse();
        assertThat(isKnownAsErased(customer)).isTrue();
    }

    private void erase(UUID user) {
        erase(UUID.randomUUID(), user, Instant.now());
    }

    private void erase(UUID event, UUID user, Instant at) {
        userEvents.on(UserErasedMessage.of(event, user, at));
    }

    /** An order that went as far as the neighbours let it. */
    private UUID placed(UUID whose) {
        UUID order = UUID.randomUUID();
        try {
            transaction.begin();
            Run run = open(order, whose);
            transaction.commit();
            runSaga.drive(run);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return order;
    }

    private Run open(UUID order, UUID whose) {
        var address =
                new ShippingAddress("Ada of " + whose, "1 High Street", "Flat 2", "London", "Camden", "N1 1AA", "GB");
        return steps.open(
                new Order(order, "IT-" + order, whose, List.of(new OrderLine("MUG", 2)), address, Instant.now()),
                Map.of("MUG", new Quote("MUG", "A mug", Money.of(295, "GBP"))),
                "tok_visa");
    }

    private void untilItEnds(UUID order) {
        Await.until("the order has ended", () -> !"PENDING".equals(statusOf(order)));
    }

    private String statusOf(UUID order) {
        return (String) database.value("SELECT status FROM customer_order WHERE id = ?", order);
    }

    private UUID customerOf(UUID order) {
        return (UUID) database.value("SELECT customer_id FROM customer_order WHERE id = ?", order);
    }

    private String tokenOf(UUID order) {
        return (String) database.value("SELECT payment_token FROM saga WHERE order_id = ?", order);
    }

    private boolean isKnownAsErased(UUID user) {
        return (Boolean) database.value("SELECT EXISTS (SELECT 1 FROM erased_user WHERE id = ?)", user);
    }

    private HttpResponse<String> post(String key) throws Exception {
        String body =
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":2}],\"paymentToken\":\"tok_visa\",\"shippingAddress\":{\"name\":\""
                        + name
                        + "\",\"line1\":\"1 High Street\",\"city\":\"London\",\"postalCode\":\"N1 1AA\",\"country\":\"GB\"}}";
        return send(asCustomer().header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder asCustomer() throws Exception {
        return as(customer, "customer", "");
    }

    private static HttpRequest.Builder as(UUID caller, String role, String path) throws Exception {
        String token = send(HttpRequest.newBuilder(URI.create(System.getProperty("it.issuer") + "/test/tokens?sub="
                        + caller + "&aud=shop-api&groups=" + role)))
                .body();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + System.getProperty("it.http.port")
                        + "/order-war/api/v1/orders" + (path.isEmpty() ? "" : "/" + path)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** What an order is to the books: everything but the person. */
    private String books(UUID order) {
        return (String) database.value(
                "SELECT string_agg(concat_ws('|', number, status, currency, total_minor, ship_country, created_at, line_no, sku,"
                        + " title, quantity, unit_price_minor), ';' ORDER BY line_no)"
                        + " FROM customer_order JOIN order_line ON order_id = id WHERE id = ?",
                order);
    }
}
