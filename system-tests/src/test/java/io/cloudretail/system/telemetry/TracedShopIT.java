package io.cloudretail.system.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cloudretail.devstack.Instances;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.stack.RunningShop;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * The shop of all other tests tells nobody anything, as is the default. Its servers start anew for these, which are the last so that
 * they need not start once more for others.
 */
@MicroShedTest
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TracedShopIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Receiver receiver;

    @BeforeAll
    static void tell_a_receiver_everything() throws IOException {
        Instances instances = Instances.fromProperties();
        assumeThat(Service.values()).allMatch(service -> instances.of(service) == 1);
        receiver = Receiver.start();
        RunningShop.restart(Map.of(
                "TELEMETRY",
                "mpTelemetry-2.1",
                "OTLP_ENDPOINT",
                receiver.address(),
                "OTEL_BSP_SCHEDULE_DELAY",
                "200",
                "OTEL_METRIC_EXPORT_INTERVAL",
                "2000"));
    }

    @AfterAll
    static void close() {
        if (receiver != null) {
            receiver.close();
        }
    }

    @Test
    @Order(1)
    void a_checkout_is_one_trace_through_the_services_and_those_who_hear_of_it() {
        TracedShopper shopper = TracedShopper.newcomer(RunningShop.get().gateway());

        Response bought = shopper.buy("tok_visa");

        bought.then().statusCode(201);
        String number = bought.path("number");
        Awaitility.await("the trace of order " + number).atMost(PATIENCE).untilAsserted(() -> {
            List<ReceivedSpan> trace = receiver.traceOf(number);
            assertThat(trace).isNotEmpty();
            assertThat(trace)
                    .extracting(ReceivedSpan::trace)
                    .containsOnly(trace.get(0).trace());
            assertThat(trace)
                    .extracting(ReceivedSpan::service)
                    .contains("gateway", "order", "product", "inventory", "payment", "user");
            assertThat(trace)
                    .filteredOn(span -> number.equals(span.attribute("cloudretail.number")))
                    .extracting(span -> span.service() + " " + span.kind())
                    .contains("order SERVER", "inventory CONSUMER", "user CONSUMER");
            assertThat(trace)
                    .filteredOn(ReceivedSpan::isStatement)
                    .extracting(ReceivedSpan::service)
                    .contains("order", "inventory", "payment");
            assertThat(orphans(trace)).as("spans whose parent nobody knows").isEmpty();
        });
        ReceivedSpan first = receiver.traceOf(number).stream()
                .filter(span -> span.parent().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(first.service()).isEqualTo("gateway");
        assertThat(receiver.spans())
                .as("a poll is no trace")
                .noneMatch(span -> span.isStatement() && span.parent().isEmpty());
    }

    @Test
    @Order(2)
    void requests_and_connections_are_measured() {
        Awaitility.await("metrics").atMost(PATIENCE).untilAsserted(() -> assertThat(receiver.metrics())
                .contains("gateway http.server.request.duration", "order http.server.request.duration")
                .contains("order io.openliberty.connection_pool.connection.free"));
    }

    @Test
    @Order(3)
    void nothing_that_is_told_holds_a_secret_or_who_somebody_is() {
        TracedShopper shopper = TracedShopper.newcomer(RunningShop.get().gateway());
        Response bought = shopper.buy("tok_visa");
        String number = bought.path("number");
        Awaitility.await().atMost(PATIENCE).until(() -> receiver.traceOf(number).stream()
                .anyMatch(span -> span.kind().equals("CONSUMER")));

        String told = receiver.spans() + "\n" + receiver.logs() + "\n" + receiver.metrics();

        assertThat(told).doesNotContain(shopper.secrets()).doesNotContain("tok_visa", "Bearer ");
        assertThat(told.replace("client.address=" + shopper.address(), ""))
                .as("an address where no collector would look for it")
                .doesNotContain(shopper.address());
    }

    /** The last: nobody is told anything any more. */
    @Test
    @Order(4)
    void without_a_receiver_orders_are_taken_as_ever() {
        TracedShopper shopper = TracedShopper.newcomer(RunningShop.get().gateway());
        shopper.buy("tok_visa").then().statusCode(201);
        receiver.close();

        for (int i = 0; i < 10; i++) {
            Response bought = shopper.buy("tok_visa");
            bought.then().statusCode(201);
            assertThat(bought.time()).as("milliseconds").isLessThan(3_000);
        }
    }

    private static List<ReceivedSpan> orphans(List<ReceivedSpan> trace) {
        Set<String> known = trace.stream().map(ReceivedSpan::id).collect(Collectors.toSet());
        return trace.stream()
                .filter(span -> !span.parent().isEmpty() && !known.contains(span.parent()))
                .toList();
    }
}
