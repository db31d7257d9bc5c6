package io.cloudretail.inventory.reservation;

import io.cloudretail.devstack.Service;
import io.cloudretail.inventory.stock.Cause;
import io.cloudretail.inventory.stock.Movement;
import io.cloudretail.inventory.stock.MovementType;
import io.cloudretail.inventory.stock.Posting;
import io.cloudretail.inventory.stock.Stock;
import io.cloudretail.inventory.stock.Stocks;
import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.kit.problem.Problem;
import io.cloudretail.testkit.database.RealDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The service's repositories on a real database, each step in a transaction of its own. */
final class Warehouse {
    static final int USUAL_THRESHOLD = 5;

    private final RealDatabase database = RealDatabase.of(Service.INVENTORY);
    private final String prefix = UUID.randomUUID() + "-";
    private final Map<Integer, UUID> orders = new TreeMap<>();

    Warehouse(int skus, int units) {
        for (int i = 0; i < skus; i++) {
            String sku = sku(i);
            database.inTransaction(em -> em.createNativeQuery(
                            "WITH opened AS (INSERT INTO stock (sku, on_hand, low) VALUES (?1, ?2, ?3) RETURNING sku)"
                                    + " INSERT INTO stock_movement (sku, type, on_hand_change, reserved_change)"
                                    + " SELECT sku, 'RECEIPT', ?2, 0 FROM opened WHERE ?2 > 0")
                    .setParameter(1, sku)
                    .setParameter(2, units)
                    .setParameter(3, units <= USUAL_THRESHOLD)
                    .executeUpdate());
        }
    }

    String sku(int number) {
        return prefix + number;
    }

    /** True when it was done, false when it was refused. */
    boolean take(Step step) {
        return switch (step.kind()) {
            case RECEIPT -> post(new Movement(sku(step.sku()), MovementType.RECEIPT, step.units(), null));
            case CORRECTION -> post(new Movement(sku(step.sku()), MovementType.CORRECTION, step.units(), "counted"));
            case HOLD -> hold(step.order(), step.lines());
            case COMMIT -> did((reservations, stocks) -> reservations.commit(order(step.order())));
            case RELEASE -> did((reservations, stocks) -> reservations.release(order(step.order())));
            case KEEP -> did((reservations, stocks) -> reservations.keep(order(step.order())));
            case THRESHOLD ->
                did((reservations, stocks) -> stocks.setThreshold(
                        stocks.lock(List.of(sku(step.sku())))
                                .of(sku(step.sku()))
                                .orElseThrow(),
                        step.units()));
        };
    }

    boolean hold(int order, Map<Integer, Integer> lines) {
        TreeMap<String, Integer> units = new TreeMap<>();
        lines.forEach((sku, each) -> units.put(sku(sku), each));
        return did((reservations, stocks) -> reservations.hold(order(order), units));
    }

    Stock stock(int sku) {
        return database.inTransaction(em -> stocks(em).find(sku(sku)).orElseThrow());
    }

    /** Sums of on hand and reserved in the ledger, and the units in lines of held reservations. */
    List<Long> explained(int sku) {
        Object[] row = (Object[]) database.inTransaction(em -> em.createNativeQuery(
                        "SELECT (SELECT coalesce(sum(on_hand_change), 0) FROM stock_movement WHERE sku = ?1),"
                                + " (SELECT coalesce(sum(reserved_change), 0) FROM stock_movement WHERE sku = ?1),"
                                + " (SELECT coalesce(sum(quantity), 0) FROM reservation_line JOIN reservation USING (order_id)"
                                + " WHERE sku = ?1 AND status = 'HELD')")
                .setParameter(1, sku(sku))
                .getSingleResult());
        return List.of(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Number) row[2]).longValue());
    }

    /** Types of the events about a SKU, in their order. */
    List<String> events(int sku) {
        List<?> types = database.inTransaction(em -> em.createNativeQuery(
                        "SELECT headers ->> 'ce_type' FROM outbox WHERE aggregate_id = ?1 ORDER BY id")
                .setParameter(1, sku(sku))
                .getResultList());
        return types.stream().map(String.class::cast).toList();
    }

    private boolean post(Movement movement) {
        return database.inTransaction(em -> {
            Stocks stocks = stocks(em);
            Posting posting = stocks.lock(List.of(movement.sku()));
            boolean fits = posting.add(movement);
            stocks.write(posting, Cause.actor(UUID.randomUUID()));
            return fits;
        });
    }

    private boolean did(BiConsumer<Reservations, Stocks> what) {
        try {
            database.inTransaction(em -> {
                Stocks stocks = stocks(em);
                what.accept(new Reservations(em, stocks, Duration.ofMinutes(15)), stocks);
                return true;
            });
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private synchronized UUID order(int number) {
        return orders.computeIfAbsent(number, any -> UUID.randomUUID());
    }

    private static Stocks stocks(EntityManager em) {
        return new Stocks(em, new Outbox(em, Clock.systemUTC(), "inventory"), USUAL_THRESHOLD);
    }
}
