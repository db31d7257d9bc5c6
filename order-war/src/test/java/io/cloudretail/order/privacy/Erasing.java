package io.cloudretail.order.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderLine;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.orders.ShippingAddress;
import io.cloudretail.order.saga.Run;
import io.cloudretail.order.saga.RunSaga;
import io.cloudretail.order.saga.Steps;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.cloudretail.testkit.privacy.Database;
import io.cloudretail.testkit.privacy.UserErasedMessage;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A customer whose orders are placed, paid and erased. */
abstract class Erasing {
    static final String YES =
            "{\"status\":\"CAPTURED\",\"items\":[{\"sku\":\"MUG\",\"title\":\"A mug\",\"price\":{\"amount\":295,\"currency\":\"GBP\"}}]}";

    @Inject
    UserEvents userEvents;

    @Inject
    Steps steps;

    @Inject
    RunSaga runSaga;

    @Inject
    UserTransaction transaction;

    final UUID customer = UUID.randomUUID();

    final String name = "Ada of " + customer;

    Database database;

    Neighbour neighbours;

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

    void erase(UUID user) {
        erase(UUID.randomUUID(), user, Instant.now());
    }

    void erase(UUID event, UUID user, Instant at) {
        userEvents.on(UserErasedMessage.of(event, user, at));
    }

    /** An order that went as far as the neighbours let it. */
    UUID placed(UUID whose) {
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

    Run open(UUID order, UUID whose) {
        var address =
                new ShippingAddress("Ada of " + whose, "1 High Street", "Flat 2", "London", "Camden", "N1 1AA", "GB");
        return steps.open(
                new Order(order, "IT-" + order, whose, List.of(new OrderLine("MUG", 2)), address, Instant.now()),
                Map.of("MUG", new Quote("MUG", "A mug", Money.of(295, "GBP"))),
                "tok_visa");
    }

    String statusOf(UUID order) {
        return (String) database.value("SELECT status FROM customer_order WHERE id = ?", order);
    }

    UUID customerOf(UUID order) {
        return (UUID) database.value("SELECT customer_id FROM customer_order WHERE id = ?", order);
    }

    HttpResponse<String> post(String key) throws Exception {
        String body =
                "{\"items\":[{\"sku\":\"MUG\",\"quantity\":2}],\"paymentToken\":\"tok_visa\",\"shippingAddress\":{\"name\":\""
                        + name
                        + "\",\"line1\":\"1 High Street\",\"city\":\"London\",\"postalCode\":\"N1 1AA\",\"country\":\"GB\"}}";
        return send(asCustomer().header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder asCustomer() throws Exception {
        return as(customer, "customer", "");
    }

    static HttpRequest.Builder as(UUID caller, String role, String path) throws Exception {
        String token = send(HttpRequest.newBuilder(URI.create(System.getProperty("it.issuer") + "/test/tokens?sub="
                        + caller + "&aud=shop-api&groups=" + role)))
                .body();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + System.getProperty("it.http.port")
                        + "/order-war/api/v1/orders" + (path.isEmpty() ? "" : "/" + path)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    static HttpRequest.BodyPublisher json(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
