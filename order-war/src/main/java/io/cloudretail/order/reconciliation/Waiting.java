package io.cloudretail.order.reconciliation;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;

/**
 * Events that a service has still to send.
 *
 * @param oldestSeconds how long the first of them has been waiting
 */
public record Waiting(long events, long oldestSeconds) {
    /** As a service's readiness says it. */
    static Waiting of(JsonObject readiness) {
        return readiness.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .filter(check -> "events".equals(check.getString("name", "")))
                .map(check -> check.getJsonObject("data"))
                .map(data -> new Waiting(number(data, "waiting"), number(data, "oldestSeconds")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("It does not say how many of its events wait"));
    }

    private static long number(JsonObject data, String name) {
        if (data.get(name) instanceof JsonNumber number) {
            return number.longValue();
        }
        throw new IllegalStateException("It does not say how many of its events wait");
    }
}
