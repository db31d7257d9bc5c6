package io.cloudretail.kit.event;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as a consumer sees it.
 *
 * @param id unique per event: what makes a repeat harmless
 * @param type past participle, such as {@code order.confirmed}
 * @param version major version of the data; a consumer sets aside one that it does not know
 * @param subject id of the aggregate, which is also the record's key
 */
public record CloudEvent(
        UUID id, String type, int version, String source, String subject, Instant time, JsonObject data) {
    /** The data as the record of the fields that the consumer reads. */
    public <T> T dataAs(Class<T> shape) {
        return EventJson.read(data, shape);
    }
}
