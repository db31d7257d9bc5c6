package io.cloudretail.kit.erasure;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.Inapplicable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is read of {@code user.erased}. */
public record UserErased(UUID userId, Instant erasedAt) {
    /** Empty for other events; refuses one that does not say who was erased and when. */
    public static Optional<UserErased> in(CloudEvent event) {
        if (!"user.erased".equals(event.type())) {
            return Optional.empty();
        }
        UserErased erased = event.dataAs(UserErased.class);
        boolean whole = erased.userId() != null && erased.erasedAt() != null;
        if (event.version() != 1 || !whole || !erased.userId().toString().equals(event.subject())) {
            throw new Inapplicable("Not a user.erased of version 1 with its user's id and time");
        }
        return Optional.of(erased);
    }
}
