package io.cloudretail.kit.security;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who made the request, by the verified access token. */
@Shared
public class Caller {
    private final JsonWebToken token;

    @Inject
    public Caller(JsonWebToken token) {
        this.token = token;
    }

    /** The user's id: the token's subject. */
    public UUID id() {
        return UUID.fromString(token.getSubject());
    }

    /** The session the token was issued in; a token that was issued in none has none. */
    public Optional<UUID> session() {
        return Optional.ofNullable((String) token.getClaim("sid")).map(UUID::fromString);
    }

    /** When the user last showed who they are; empty for a token that does not say. */
    public Optional<Instant> loggedInAt() {
        return Optional.<Object>ofNullable(token.getClaim("auth_time"))
                .map(Object::toString)
                .map(Long::valueOf)
                .map(Instant::ofEpochSecond);
    }

    /** Whether the token's subject can be a caller: a user has an id, only services have names. */
    static boolean isSomebody(JsonWebToken token) {
        boolean isService = Set.of(Roles.SERVICE).equals(token.getGroups());
        return token.getSubject() != null && (isService || isId(token.getSubject()));
    }

    private static boolean isId(String subject) {
        try {
            return UUID.fromString(subject).toString().equals(subject);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    public boolean is(String role) {
        return token.getGroups() != null && token.getGroups().contains(role);
    }
}
