package io.cloudretail.payment.charge;

import io.cloudretail.kit.work.Backoff;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** What one run at a time takes for a while, and what is looked at again until its outcome is known. */
@MappedSuperclass
abstract class Unsettled {
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(30));

    private int attempts;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "next_run_at")
    private Instant nextRunAt = Instant.EPOCH;

    @Version
    private int version;

    /** Whoever notes what is intended goes on with it by itself; the worker looks when that has taken too long. */
    void lookFirstAt(Instant first) {
        nextRunAt = first;
    }

    /** Takes it for one run; refused while another is at it. */
    void claim(Instant now, Duration lease) {
        if (leaseUntil != null && leaseUntil.isAfter(now)) {
            throw new OutcomeUnknown(null);
        }
        leaseUntil = now.plus(lease);
        attempts++;
    }

    /** Gives it back unsettled, to be looked at again in a while. */
    void retryLater(Instant now) {
        leaseUntil = null;
        nextRunAt = now.plus(BACKOFF.after(attempts - 1));
    }

    /** When it is looked at again, by whoever is free then. */
    Instant nextRunAt() {
        return nextRunAt;
    }

    /** The outcome is known: nobody needs to look any more. */
    void letGo() {
        leaseUntil = null;
    }

    /** Until when nobody else takes it; null when anybody may. */
    Instant leaseUntil() {
        return leaseUntil;
    }

    boolean isFirstAttempt() {
        return attempts == 1;
    }
}
