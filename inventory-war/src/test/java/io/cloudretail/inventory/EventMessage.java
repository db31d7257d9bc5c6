package io.cloudretail.inventory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/** An event as Kafka brings it, for tests that run without Kafka. */
public record EventMessage(ConsumerRecord<String, String> incoming, CompletableFuture<Void> settled)
        implements Message<String> {
    public static EventMessage of(UUID event, String type, UUID subject, String data) {
        String topic = "cloudretail." + type.substring(0, type.indexOf('.'));
        var incoming = new ConsumerRecord<>(topic, 0, 0, subject.toString(), data);
        Map.of(
                        "ce_id",
                        event.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        topic.replace("cloudretail.", "/cloudretail/"),
                        "ce_subject",
                        subject.toString(),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_dataschema",
                        "/events/" + type + "/v1")
                .forEach((header, value) -> incoming.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        return new EventMessage(incoming, new CompletableFuture<>());
    }

    public static EventMessage of(String type, UUID subject, String data) {
        return of(UUID.randomUUID(), type, subject, data);
    }

    /** A new product of this vendor with one SKU; the vendor may be null. */
    public static EventMessage created(UUID product, UUID vendor, String sku, int units) {
        return product("product.created", product, vendor, "{\"sku\":\"" + sku + "\",\"openingStock\":" + units + "}");
    }

    /** @param variants as JSON, comma separated */
    public static EventMessage product(String type, UUID product, UUID vendor, String variants) {
        String whose = vendor == null ? "" : "\"vendorId\":\"" + vendor + "\",";
        return of(
                type,
                product,
                "{\"productId\":\"" + product + "\"," + whose + "\"status\":\"ACTIVE\",\"variants\":[" + variants
                        + "]}");
    }

    public static EventMessage erased(UUID user) {
        return of("user.erased", user, "{\"userId\":\"" + user + "\",\"erasedAt\":\"" + Instant.now() + "\"}");
    }

    /** Hands it to a channel and waits until it is settled. */
    public void bringTo(Function<Message<String>, CompletionStage<Void>> channel) {
        channel.apply(this);
        awaitSettled();
    }

    public void awaitSettled() {
        settled.orTimeout(20, TimeUnit.SECONDS).join();
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
