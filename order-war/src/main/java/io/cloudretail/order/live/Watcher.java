package io.cloudretail.order.live;

import io.cloudretail.order.orders.StatusChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody who watches an order, for so long. Used by one thread at a time. */
final class Watcher {
    private final UUID order;
    private final UUID caller;
    private final Wire wire;
    private final Instant end;
    private long seen;
    private Instant heard;

    /** @param seen the last change they know of */
    Watcher(UUID order, UUID caller, Wire wire, long seen, Instant now, Instant end) {
        this.order = order;
        this.caller = caller;
        this.wire = wire;
        this.seen = seen;
        this.heard = now;
        this.end = end;
    }

    /** Tells what is new to them. False when they need not be told anything any more. */
    boolean tell(List<StatusChange> changes, Instant now, Duration beat) {
        for (StatusChange change : changes) {
            if (change.orderId().equals(order) && change.id() > seen) {
                seen = change.id();
                heard = now;
                if (!wire.tell(change) || change.status().isFinal()) {
                    return false;
                }
            }
        }
        if (heard.plus(beat).isBefore(now)) {
            heard = now;
            return wire.beat() && now.isBefore(end);
        }
        return now.isBefore(end);
    }

    void close() {
        wire.close();
    }

    UUID order() {
        return order;
    }

    UUID caller() {
        return caller;
    }

    long seen() {
        return seen;
    }
}
