package io.cloudretail.system.security.token;

import io.cloudretail.system.security.wire.Call;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One way to ask without having been let in.
 *
 * @param allowed the statuses with which it may be refused
 */
public record Forgery(String name, UnaryOperator<Call> presented, Set<Integer> allowed) {
    private static final String[] EVERY_ROLE = {"customer", "vendor", "admin", "service"};

    /** What a token must be like to open every door: each forgery differs from it in one thing. */
    public static Token genuine() {
        return Token.of(UUID.randomUUID().toString(), EVERY_ROLE);
    }

    static Forgery of(String name, Supplier<String> token) {
        return new Forgery(name, call -> call.bearer(token.get()), Set.of(401));
    }

    static Forgery shown(String name, UnaryOperator<Call> presented, Integer... allowed) {
        return new Forgery(name, presented, Set.of(allowed));
    }

    @Override
    public String toString() {
        return name;
    }
}
