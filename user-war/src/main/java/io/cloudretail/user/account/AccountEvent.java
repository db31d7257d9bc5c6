package io.cloudretail.user.account;

import io.cloudretail.kit.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What happened to an account. No name, no address: personal data stays in this service. */
public sealed interface AccountEvent extends DomainEvent {
    UUID userId();

    @Override
    default String subject() {
        return userId().toString();
    }

    record Registered(UUID userId, Instant registeredAt) implements AccountEvent {
        @Override
        public String type() {
            return "user.registered";
        }
    }

    /** All that is known of this person is to go; what others need of them stays without them. */
    record Erased(UUID userId, Instant erasedAt) implements AccountEvent {
        @Override
        public String type() {
            return "user.erased";
        }
    }
}
