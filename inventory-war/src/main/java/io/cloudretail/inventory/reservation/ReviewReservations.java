package io.cloudretail.inventory.reservation;

import io.cloudretail.kit.problem.Faults;
import io.cloudretail.kit.work.Repeating;
import io.cloudretail.kit.work.Workers;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
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
    private Repeating work;

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
        work = workers.repeat("reservation-review", this::review);
    }

    @PreDestroy
    void stop() {
        if (work != null) {
            work.stop();
        }
    }

    Duration review() {
        for (UUID order : reservations.overdue(BATCH)) {
            try {
                decide(order, orders.statusOf(order));
            } catch (RuntimeException noAnswer) {
                LOG.log(System.Logger.Level.WARNING, "Kept the reservation of " + order + ": " + Faults.root(noAnswer));
                break;
            }
        }
        return interval;
    }

    private void decide(UUID order, String status) {
        switch (status) {
            case "CONFIRMED", "SHIPPED", "DELIVERED" -> reservations.commit(order);
            case "REJECTED", "CANCELLED", "UNKNOWN" -> reservations.release(order);
            default -> reservations.keep(order);
        }
    }
}
