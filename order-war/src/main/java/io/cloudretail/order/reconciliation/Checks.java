package io.cloudretail.order.reconciliation;

import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When the books were compared last, with what result, and who is at it. */
@Shared
@Transactional
class Checks {
    /** Longer than the longest comparison. */
    private static final int LEASE_SECONDS = 120;

    /** @param secondsAgo when it ended */
    record LastCheck(long problems, long gaps, long secondsAgo) {}

    private final EntityManager entityManager;
    private final double everySeconds;

    @Inject
    Checks(
            EntityManager entityManager,
            @ConfigProperty(name = "cloudretail.order.reconciliation.every") Duration every) {
        this.entityManager = entityManager;
        this.everySeconds = every.toMillis() / 1000.0;
    }

    /** Takes the next check, for this instance alone; false when it is not due or another is at it. */
    boolean claim() {
        return entityManager
                        .createNativeQuery("UPDATE reconciliation SET next_run_at = now() + make_interval(secs => "
                                + LEASE_SECONDS + ") WHERE next_run_at <= now()")
                        .executeUpdate()
                == 1;
    }

    void ended(Report report) {
        entityManager
                .createNativeQuery("UPDATE reconciliation SET checked_at = now(), problems = ?1, gaps = ?2,"
                        + " next_run_at = now() + make_interval(secs => ?3)")
                .setParameter(1, report.problems().size() + report.moreProblems())
                .setParameter(2, report.gaps().size())
                .setParameter(3, everySeconds)
                .executeUpdate();
    }

    /** Empty when there was none yet. */
    Optional<LastCheck> last() {
        List<?> rows = entityManager
                .createNativeQuery("SELECT problems, gaps, CAST(extract(epoch FROM now() - checked_at) AS bigint)"
                        + " FROM reconciliation WHERE checked_at IS NOT NULL")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(column ->
                        new LastCheck(Columns.number(column[0]), Columns.number(column[1]), Columns.number(column[2])))
                .findFirst();
    }
}
