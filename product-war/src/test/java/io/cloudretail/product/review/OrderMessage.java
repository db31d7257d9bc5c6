package io.cloudretail.product.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What Kafka brings of an order, for tests that run without Kafka. */
public record OrderMessage(ConsumerRecord<String, String> incoming, CompletableFuture<Void> settled)
        implements Message<String> {
    public static OrderMessage confirmed(UUID order, UUID customer, String... skus) {
        String items = String.join("\"},{\"sku\":\"", skus);
        return of(
                "order.confirmed",
                order,
                "{\"orderId\":\"" + order + "\",\"customerId\":\"" + customer + "\",\"items\":[{\"sku\":\"" + items
                        + "\"}]}");
    }

    static OrderMessage cancelled(UUID order) {
        return of("order.cancelled", order, "{\"orderId\":\"" + order + "\"}");
    }

    private static OrderMessage of(String type, UUID order, String data) {
        var incoming = new ConsumerRecord<>("cloudretail.order", 0, 0, order.toString(), data);
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/cloudretail/order",
                        "ce_subject",
                        order.toString(),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_dataschema",
                        "/events/" + type + "/v1")
                .forEach((header, value) -> incoming.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        return new OrderMessage(incoming, new CompletableFuture<>());
    }

    /** Comes in, and is applied or set aside before this returns. */
    public void comeInto(OrderEvents events) {
        events.on(this);
        settled.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<Void> ack() {
        settled.complete(null);
        return settled;
    }

    @Override
    public String getPayload() {
        return incoming.value();
    }

    @Override
    public <C> C unwrap(Class<C> type) {
        return type.cast(incoming);
    }
}
