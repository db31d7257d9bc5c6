package io.cloudretail.order.saga;

import io.cloudretail.kit.client.Circuit;
import io.cloudretail.kit.client.Refusal;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.security.ServiceTokens;
import io.cloudretail.order.orders.Shortage;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Holds and releases stock for an order. Every call may be repeated. */
@Shared
@Circuit("inventory")
public class InventoryClient {
    private final InventoryApi api;
    private final ServiceTokens tokens;

    @Inject
    public InventoryClient(@RestClient InventoryApi api, ServiceTokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    /** Holds all units or none. Empty when they are held, else that of which there is not enough. */
    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {Refusal.class, BulkheadException.class})
    @Bulkhead(50)
    public Optional<List<Shortage>> hold(UUID order, SortedMap<String, Integer> units) {
        try {
            api.hold(tokens.bearerFor("inventory"), order, lines(units));
            return Optional.empty();
        } catch (Refusal refusal) {
            if ("out-of-stock".equals(refusal.code())) {
                return Optional.of(shortages(refusal.problem().getJsonArray("lines"), units));
            }
            throw refusal;
        }
    }

    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 5,
            failureRatio = 1.0,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {Refusal.class, BulkheadException.class})
    @Bulkhead(50)
    public void release(UUID order) {
        api.release(tokens.bearerFor("inventory"), order);
    }

    private static InventoryApi.Lines lines(SortedMap<String, Integer> units) {
        return new InventoryApi.Lines(units.entrySet().stream()
                .map(unit -> new InventoryApi.Lines.Line(unit.getKey(), unit.getValue()))
                .toList());
    }

    private static List<Shortage> shortages(JsonArray lines, SortedMap<String, Integer> units) {
        return lines.getValuesAs(JsonObject.class).stream()
                .map(line -> new Shortage(
                        line.getString("sku"),
                        units.getOrDefault(line.getString("sku"), 0),
                        line.getInt("available", 0)))
                .toList();
    }
}
