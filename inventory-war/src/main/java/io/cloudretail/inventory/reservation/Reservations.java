package io.cloudretail.inventory.reservation;

import io.cloudretail.inventory.stock.Stocks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every change of a reservation together with the stock it touches: one method, one transaction. All may be repeated. */
@Dependent
@Transactional
public class Reservations {
    private final EntityManager entityManager;
    private final Stocks stocks;
    private final Clock clock;
    private final Duration hold;

    @Inject
    public Reservations(
            EntityManager entityManager,
            Stocks stocks,
            Clock clock,
            @ConfigProperty(name = "cloudretail.inventory.reservation.hold") Duration hold) {
        this.entityManager = entityManager;
        this.stocks = stocks;
        this.clock = clock;
        this.hold = hold;
    }

    Optional<Reservation> find(UUID order) {
        return Optional.ofNullable(entityManager.find(Reservation.class, order));
    }

    /** Holds all lines of an order or none. The same call again is the same reservation, held a while longer. */
    Reservation hold(UUID order, SortedMap<String, Integer> units) {
        boolean first = insert(order, "HELD");
        Reservation reservation = locked(order);
        if (first) {
            reserveAll(units);
            reservation.hold(units);
        } else if (!reservation.isHeld()) {
            throw new ReservationClosed(reservation.status());
        } else if (!reservation.lines().equals(units)) {
            throw new ReservationDiffers();
        }
        reservation.extendTo(clock.instant().plus(hold));
        return reservation;
    }

    /** The order is confirmed: what it holds is sold. */
    void commit(UUID order) {
        Reservation reservation = locked(order);
        if (reservation != null && reservation.isHeld()) {
            reservation.lines().forEach((sku, units) -> stocks.sell(sku, units, order));
            reservation.commit();
        }
    }

    /** The order is off: what it holds is free again, what was sold comes back, and a late reservation is refused. */
    Reservation release(UUID order) {
        insert(order, "RELEASED");
        Reservation reservation = locked(order);
        if (reservation.isHeld()) {
            reservation.lines().forEach(stocks::release);
        } else if (reservation.isCommitted()) {
            reservation.lines().forEach((sku, units) -> stocks.takeBack(sku, units, order));
        }
        reservation.release();
        return reservation;
    }

    /** Orders whose reservation is past its time, longest first. */
    List<UUID> overdue(int most) {
        return entityManager
                .createQuery(
                        "SELECT r.orderId FROM Reservation r WHERE r.status = :held AND r.expiresAt < :now ORDER BY r.expiresAt",
                        UUID.class)
                .setParameter("held", ReservationStatus.HELD)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /** The order is not finished yet: its reservation is held on. */
    void keep(UUID order) {
        locked(order).extendTo(clock.instant().plus(hold));
    }

    private void reserveAll(SortedMap<String, Integer> units) {
        List<OutOfStock.Line> missing = new ArrayList<>();
        units.forEach((sku, wanted) -> {
            if (!stocks.reserve(sku, wanted)) {
                missing.add(new OutOfStock.Line(sku, wanted, stocks.available(sku)));
            }
        });
        if (!missing.isEmpty()) {
            throw new OutOfStock(missing);
        }
    }

    private boolean insert(UUID order, String status) {
        return entityManager
                        .createNativeQuery(
                                "INSERT INTO reservation (order_id, status, expires_at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
                        .setParameter(1, order)
                        .setParameter(2, status)
                        .setParameter(3, java.sql.Timestamp.from(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    private Reservation locked(UUID order) {
        return entityManager.find(Reservation.class, order, LockModeType.PESSIMISTIC_WRITE);
    }
}
