package io.cloudretail.inventory.reservation;

import io.cloudretail.kit.problem.Faults;
import io.cloudretail.kit.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reservations never expire blindly: past their time the order is asked. Confirmed ones are sold, those of orders that
 * are off or unknown are released, all others are kept.
 */
@ApplicationScoped
class ReviewReservations {
    private static final System.Logger LOG = System.getLogger(ReviewReservations.class.getName());
    private static final int BATCH = 50;

    private Reservations reservations;
    private OrderClient orders;
    private Workers workers;
    private Duration interval;

    ReviewReservations() {}

    @Inject
    ReviewReservations(
            Reservations reservations,
            OrderClient orders,
            Workers workers,
            @ConfigProperty(name = "cloudretail.inventory.reservation.review") Duration interval) {
        this.reservations = reservations;
        this.orders = orders;
        this.workers = workers;
        this.interval = interval;
    }

    void start(@Observes Startup event) {
        workers.repeat("reservation-review", this::review);
    }

    /** Goes on at once while there are many; waits when all are decided, or when the order service does not answer. */
    Duration review() {
        List<UUID> overdue = reservations.overdue(BATCH);
        int decided = 0;
        for (UUID order : overdue) {
            Optional<String> status = statusOf(order);
            if (status.isEmpty()) {
                return interval;
            }
            decided += decide(order, status.get()) ? 1 : 0;
        }
        return decided == BATCH ? Duration.ZERO : interval;
    }

    private Optional<String> statusOf(UUID order) {
        try {
            return Optional.of(orders.statusOf(order));
        } catch (RuntimeException noAnswer) {
            LOG.log(System.Logger.Level.WARNING, "Kept the reservation of " + order + ": " + Faults.root(noAnswer));
            return Optional.empty();
        }
    }

    /** False when it could not be done now: that order is tried again later, and holds up no other. */
    private boolean decide(UUID order, String status) {
        try {
            switch (status) {
                case "CONFIRMED", "SHIPPED", "DELIVERED" -> reservations.commit(order);
                case "REJECTED", "CANCELLED", "UNKNOWN" -> reservations.release(order);
                default -> reservations.keep(order);
            }
            return true;
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.ERROR, "Could not settle the reservation of " + order, fault);
            return false;
        }
    }
}
