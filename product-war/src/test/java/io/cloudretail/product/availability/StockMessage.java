package io.cloudretail.product.availability;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What Kafka brings of a SKU's stock, for tests that run without Kafka. */
public record StockMessage(ConsumerRecord<String, String> incoming, CompletableFuture<Void> settled)
        implements Message<String> {
    public static StockMessage of(UUID id, String sku, boolean inStock) {
        String data = "{\"sku\":\"" + sku + "\",\"inStock\":" + inStock + "}";
        ConsumerRecord<String, String> incoming = new ConsumerRecord<>("cloudretail.inventory", 0, 0, sku, data);
        Map.of(
                        "ce_id", id.toString(),
                        "ce_type", "inventory.availability_changed",
                        "ce_source", "/cloudretail/inventory",
                        "ce_subject", sku,
                        "ce_time", "2026-11-23T12:00:00Z",
                        "ce_dataschema", "/events/inventory.availability_changed/v1")
                .forEach((header, value) -> incoming.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        return new StockMessage(incoming, new CompletableFuture<>());
    }

    /** Comes in, and is applied or set aside before this returns. */
    public void comeInto(InventoryEvents events) {
        events.on(this);
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
