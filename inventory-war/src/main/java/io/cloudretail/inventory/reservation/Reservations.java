package io.cloudretail.inventory.reservation;

import static io.cloudretail.inventory.stock.MovementType.RETURN;
import static io.cloudretail.inventory.stock.MovementType.SALE;

import io.cloudretail.inventory.stock.Rows;
import io.cloudretail.inventory.stock.Shortage;
import io.cloudretail.inventory.stock.Stocks;
import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.event.Inapplicable;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Every change of a reservation together with the stock it touches: one method, one transaction, which locks the
 * reservation first and its stock then. All may be repeated. Time is the database's.
 */
@Shared
@Transactional
public class Reservations {
    private static final String HOLD = """
            WITH made AS (
                INSERT INTO reservation (order_id, status, expires_at)
                VALUES (CAST(?1 AS uuid), 'HELD', now() + make_interval(secs => ?4))
                ON CONFLICT DO NOTHING
                RETURNING order_id, expires_at),
            lines AS (
                INSERT INTO reservation_line (order_id, sku, quantity)
                SELECT order_id, sku, quantity
                FROM made, unnest(CAST(?2 AS text[]), CAST(?3 AS integer[])) AS l (sku, quantity))
            SELECT expires_at FROM made
            """;
    private static final String READ =
            "SELECT r.status, r.expires_at, l.sku, l.quantity FROM reservation r LEFT JOIN reservation_line l USING (order_id)"
                    + " WHERE r.order_id = ?1";

    private final EntityManager entityManager;
    private final Stocks stocks;
    private final double holdSeconds;

    @Inject
    public Reservations(
            EntityManager entityManager,
            Stocks stocks,
            @ConfigProperty(name = "cloudretail.inventory.reservation.hold") Duration hold) {
        this.entityManager = entityManager;
        this.stocks = stocks;
        this.holdSeconds = hold.toMillis() / 1000.0;
    }

    Optional<Reservation> find(UUID order) {
        return read(READ, order);
    }

    /** Holds all lines of an order or none. The same call again is the same reservation, held a while longer. */
    Reservation hold(UUID order, SortedMap<String, Integer> units) {
        Optional<Instant> expiresAt = insert(order, units);
        if (expiresAt.isPresent()) {
            List<Shortage> shortages = stocks.reserve(order, units);
            if (!shortages.isEmpty()) {
                throw new OutOfStock(shortages);
            }
            return new Reservation(order, ReservationStatus.HELD, expiresAt.get(), units);
        }
        Reservation held = locked(order).orElseThrow();
        held.require(units);
        return extended(held);
    }

    /** The order is confirmed: what it holds is sold. */
    void commit(UUID order) {
        locked(order).filter(Reservation::isHeld).ifPresent(held -> {
            stocks.settle(order, SALE, held.lines());
            end(order, ReservationStatus.COMMITTED);
        });
    }

    /** The order is off: what it holds is free again, what was sold comes back, and a late reservation is refused. */
    Reservation release(UUID order) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO reservation (order_id, status, expires_at) VALUES (?1, 'RELEASED', now())"
                                + " ON CONFLICT DO NOTHING")
                .setParameter(1, order)
                .executeUpdate();
        Reservation found = locked(order).orElseThrow();
        found.wayBack().ifPresent(movement -> {
            stocks.settle(order, movement, found.lines());
            end(order, ReservationStatus.RELEASED);
        });
        return new Reservation(order, ReservationStatus.RELEASED, found.expiresAt(), found.lines());
    }

    /** Units of an order that was delivered are for sale again; its reservation stays as it ended. */
    void takeBack(UUID order, SortedMap<String, Integer> units) {
        if (stocks.find(units.keySet()).size() < units.size()) {
            throw new Inapplicable("Units came back under a SKU of which no stock is kept");
        }
        stocks.settle(order, RETURN, units);
    }

    /** Orders whose reservation is past its time, longest first. */
    List<UUID> overdue(int most) {
        List<?> orders = entityManager
                .createNativeQuery("SELECT order_id FROM reservation WHERE status = 'HELD' AND expires_at < now()"
                        + " ORDER BY expires_at LIMIT ?1")
                .setParameter(1, most)
                .getResultList();
        return orders.stream().map(UUID.class::cast).toList();
    }

    /** The order is not finished yet: its reservation is held on. */
    void keep(UUID order) {
        locked(order).filter(Reservation::isHeld).ifPresent(this::extended);
    }

    private Reservation extended(Reservation held) {
        Object expiresAt = entityManager
                .createNativeQuery(
                        "UPDATE reservation SET expires_at = greatest(expires_at, now() + make_interval(secs => ?2)),"
                                + " updated_at = now(), version = version + 1 WHERE order_id = ?1 RETURNING expires_at")
                .setParameter(1, held.orderId())
                .setParameter(2, holdSeconds)
                .getSingleResult();
        return new Reservation(held.orderId(), held.status(), Columns.instant(expiresAt), held.lines());
    }

    private void end(UUID order, ReservationStatus status) {
        entityManager
                .createNativeQuery(
                        "UPDATE reservation SET status = ?2, updated_at = now(), version = version + 1 WHERE order_id = ?1")
                .setParameter(1, order)
                .setParameter(2, status.name())
                .executeUpdate();
    }

    /** When it will expire; empty when there is one of this order already, or a tombstone. */
    private Optional<Instant> insert(UUID order, SortedMap<String, Integer> units) {
        List<?> made = Rows.bind(
                        entityManager.createNativeQuery(HOLD),
                        order.toString(),
                        Rows.texts(units.keySet(), sku -> sku),
                        Rows.integers(units.values(), each -> each),
                        holdSeconds)
                .getResultList();
        return made.stream().map(Columns::instant).findFirst();
    }

    private Optional<Reservation> locked(UUID order) {
        return read(READ + " FOR UPDATE OF r", order);
    }

    private Optional<Reservation> read(String sql, UUID order) {
        SortedMap<String, Integer> lines = new TreeMap<>();
        Object[] head = null;
        for (Object row :
                entityManager.createNativeQuery(sql).setParameter(1, order).getResultList()) {
            head = (Object[]) row;
            if (head[2] != null) {
                lines.put((String) head[2], (Integer) head[3]);
            }
        }
        return head == null
                ? Optional.empty()
                : Optional.of(new Reservation(
                        order, ReservationStatus.valueOf((String) head[0]), Columns.instant(head[1]), lines));
    }
}
