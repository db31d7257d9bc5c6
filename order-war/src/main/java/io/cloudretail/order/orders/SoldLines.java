package io.cloudretail.order.orders;

import io.cloudretail.kit.money.Money;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What was sold of each vendor's products. */
@Dependent
@Transactional
public class SoldLines {
    private static final String SOLD =
            "SELECT l.seq, o.id, o.number, o.status, o.created_at, l.sku, l.title, l.quantity,"
                    + " l.unit_price_minor, o.currency FROM order_line l JOIN customer_order o ON o.id = l.order_id"
                    + " WHERE l.vendor_id = ?1 AND l.seq < ?2 AND o.status NOT IN ('PENDING', 'REJECTED')";

    private final EntityManager entityManager;

    @Inject
    SoldLines(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Newest first, from the place before the given one on; of orders that were paid for. */
    public List<SoldLine> of(UUID vendor, OrderStatus status, long before, int rows) {
        Query query = entityManager.createNativeQuery(
                SOLD + (status == null ? "" : " AND o.status = ?4") + " ORDER BY l.seq DESC LIMIT ?3");
        query.setParameter(1, vendor).setParameter(2, before).setParameter(3, rows);
        if (status != null) {
            query.setParameter(4, status.name());
        }
        List<?> lines = query.getResultList();
        return lines.stream().map(Object[].class::cast).map(SoldLines::line).toList();
    }

    private static SoldLine line(Object[] column) {
        return new SoldLine(
                ((Number) column[0]).longValue(),
                (UUID) column[1],
                (String) column[2],
                OrderStatus.valueOf((String) column[3]),
                instant(column[4]),
                (String) column[5],
                (String) column[6],
                ((Number) column[7]).intValue(),
                Money.of(((Number) column[8]).longValue(), (String) column[9]));
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : ((java.sql.Timestamp) column).toInstant();
    }
}
