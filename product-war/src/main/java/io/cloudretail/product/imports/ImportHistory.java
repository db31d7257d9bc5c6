package io.cloudretail.product.imports;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What is kept of a person's imports. */
@Shared
@Transactional
public class ImportHistory {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int MOST = 10_000;

    private final EntityManager entityManager;
    private final ImportReports reports;

    @Inject
    ImportHistory(EntityManager entityManager, ImportReports reports) {
        this.entityManager = entityManager;
        this.reports = reports;
    }

    /** Newest first. */
    public List<ImportView> of(UUID person) {
        return reports.newest(person, null, null, MOST);
    }

    /** Ends what is under way and leaves it as nobody's: it is cleared away in portions, because it may be much. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(UUID person) {
        entityManager
                .createNativeQuery(
                        "UPDATE import_job SET owner_id = ?2, file_name = NULL, lease_owner = NULL, lease_until = NULL,"
                                + " status = CASE WHEN finished_at IS NULL THEN 'CANCELLED' ELSE status END,"
                                + " finished_at = coalesce(finished_at, now()) WHERE owner_id = ?1")
                .setParameter(1, person)
                .setParameter(2, NOBODY)
                .executeUpdate();
    }

    /** Forgets up to so many names that their files gave to products; answers how many it were. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int forgetNames(UUID person, int most) {
        return entityManager
                .createNativeQuery("DELETE FROM product_handle WHERE vendor_id = ?1 AND handle = ANY (ARRAY("
                        + "SELECT handle FROM product_handle WHERE vendor_id = ?1 LIMIT " + most + "))")
                .setParameter(1, person)
                .executeUpdate();
    }
}
