package io.cloudretail.inventory.stock;

import java.util.UUID;

/** What movements are made for: an order, or somebody's decision. */
public record Cause(UUID order, UUID actor) {
    public static Cause order(UUID order) {
        return new Cause(order, null);
    }

    public static Cause actor(UUID actor) {
        return new Cause(null, actor);
    }
}
