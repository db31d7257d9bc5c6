package io.cloudretail.kit.audit;

import io.cloudretail.kit.event.DomainEvent;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.UUID;

/**
 * An admin did something. No name and no text of anybody's: what was done, and the id of what it was done to. When and in
 * which service stands in the envelope.
 *
 * @param action object and past participle, such as {@code order-shipped}
 * @param target the id of what it was done to, as the service's addresses have it: also the record's key
 */
public record AdminActed(
        UUID actorId,
        String action,
        @JsonbProperty("subject") String target) implements DomainEvent {
    @Override
    public String type() {
        return "admin.acted";
    }

    @Override
    public String subject() {
        return target;
    }
}
