package io.cloudretail.testkit.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A {@code user.erased} as Kafka brings it, for tests that run without Kafka. */
public record UserErasedMessage(ConsumerRecord<String, String> incoming) implements Message<String> {
    public static UserErasedMessage of(UUID event, UUID user, Instant at) {
        String data = "{\"userId\":\"" + user + "\",\"erasedAt\":\"" + at + "\"}";
        var incoming = new ConsumerRecord<>("cloudretail.user", 0, 0, user.toString(), data);
        Map.of(
                        "ce_id",
                        event.toString(),
                        "ce_type",
                        "user.erased",
                        "ce_source",
                        "/cloudretail/user",
                        "ce_subject",
                        user.toString(),
                        "ce_time",
                        at.toString(),
                        "ce_dataschema",
                        "/events/user.erased/v1")
                .forEach((header, value) -> incoming.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        return new UserErasedMessage(incoming);
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
