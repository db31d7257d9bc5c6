package io.cloudretail.system.security;

import io.cloudretail.devstack.Service;
import io.cloudretail.system.security.contract.Operation;
import io.cloudretail.system.security.token.Token;
import io.cloudretail.system.security.wire.Call;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everyone who may stand at a door. Each call is by somebody new, so that no limit on one person counts them together. */
enum Caller {
    ANONYMOUS(null),
    CUSTOMER("customer"),
    OTHER_CUSTOMER("customer"),
    VENDOR("vendor"),
    OTHER_VENDOR("vendor"),
    ADMIN("admin"),
    SERVICE("service");

    /** Internal operations that have no token yet: their callers prove with a secret who they are. */
    static final Set<String> PROVE_THEMSELVES = Set.of("POST /internal/tokens");

    private final String role;

    Caller(String role) {
        this.role = role;
    }

    /** Whether the document lets this caller in. */
    boolean mayCall(Operation operation) {
        Set<String> roles = operation.roles().orElseThrow();
        return roles.isEmpty() || role != null && roles.contains(role);
    }

    /** Somebody whom the document lets in. */
    static Caller of(Operation operation) {
        return Arrays.stream(values())
                .filter(caller -> caller.mayCall(operation))
                .findFirst()
                .orElseThrow();
    }

    Optional<String> token(Service door) {
        return switch (this) {
            case ANONYMOUS -> Optional.empty();
            case SERVICE -> Optional.of(Token.forCallsTo(door).signed());
            default -> Optional.of(Token.of(UUID.randomUUID().toString(), role).signed());
        };
    }

    /** The call, with this caller's token. */
    Call making(Call call, Service door) {
        token(door).ifPresent(call::bearer);
        return call;
    }
}
