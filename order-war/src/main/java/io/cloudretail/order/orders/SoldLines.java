package io.cloudretail.order.orders;

import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What was sold of each vendor's products: lines of orders that were paid for. */
@Shared
@Transactional
public class SoldLines {
    /** So many lines one page looks through, however few of them a filter lets pass. */
    static final int LOOKED_THROUGH = 5_000;

    /** An order that is cancelled was paid for if it ever was confirmed. */
    private static final String PAID =
            "l.unit_price_minor IS NOT NULL AND (o.status IN ('CONFIRMED', 'SHIPPED', 'DELIVERED')"
                    + " OR o.status = 'CANCELLED' AND (SELECT true FROM order_entry e WHERE e.order_id = o.id AND e.what = 'CONFIRMED' LIMIT 1))";

    private static final String WALK =
            "(SELECT * FROM order_line WHERE vendor_id = ?1 AND seq < ?2 ORDER BY seq DESC LIMIT " + LOOKED_THROUGH
                    + ")";

    /** Goes from line to line, newest first, until there are enough; each order is looked up by its id. */
    private static final String SOLD =
            "SELECT l.seq, o.id, o.number, o.status, o.created_at, l.sku, l.title, l.quantity, l.unit_price_minor, o.currency"
                    + " FROM " + WALK + " AS l CROSS JOIN LATERAL"
                    + " (SELECT * FROM customer_order c WHERE c.id = l.order_id OFFSET 0) AS o WHERE " + PAID;

    /** A page of lines, and behind which place the next one begins; null when nothing follows. */
    public record Found(List<SoldLine> lines, Long next) {}

    private final EntityManager entityManager;

    @Inject
    SoldLines(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Newest first, from the place before the given one on. */
    public Found of(SoldSearch wish, long before, int wanted) {
        Query query = entityManager.createNativeQuery(sql(wish));
        List<Object> values = values(wish, before, wanted + 1);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                query.setParameter(i + 1, values.get(i));
            }
        }
        List<?> rows = query.getResultList();
        List<SoldLine> lines =
                rows.stream().map(Object[].class::cast).map(SoldLines::line).toList();
        if (lines.size() > wanted) {
            return new Found(lines.subList(0, wanted), lines.get(wanted - 1).place());
        }
        return new Found(lines, endOfWalk(wish.vendor(), before));
    }

    static String sql(SoldSearch wish) {
        return SOLD
                + (wish.status() == null ? "" : " AND o.status = ?4")
                + (wish.from() == null ? "" : " AND o.created_at >= ?5")
                + (wish.to() == null ? "" : " AND o.created_at < ?6")
                + (wish.sku() == null ? "" : " AND l.sku = ?7")
                + " ORDER BY l.seq DESC LIMIT ?3";
    }

    /** The values of ?1, ?2 and so on; null for what does not occur. */
    static List<Object> values(SoldSearch wish, long before, int rows) {
        return Arrays.asList(
                wish.vendor(),
                before,
                rows,
                wish.status() == null ? null : wish.status().name(),
                wish.from() == null ? null : Timestamp.from(wish.from()),
                wish.to() == null ? null : Timestamp.from(wish.to()),
                wish.sku());
    }

    /** The last place that was looked at; null when that was the last one there is. */
    private Long endOfWalk(UUID vendor, long before) {
        Object[] walk = (Object[]) entityManager
                .createNativeQuery("SELECT count(*), min(l.seq) FROM " + WALK + " AS l")
                .setParameter(1, vendor)
                .setParameter(2, before)
                .getSingleResult();
        return ((Number) walk[0]).intValue() < LOOKED_THROUGH ? null : ((Number) walk[1]).longValue();
    }

    private static SoldLine line(Object[] column) {
        return new SoldLine(
                ((Number) column[0]).longValue(),
                (UUID) column[1],
                (String) column[2],
                OrderStatus.valueOf((String) column[3]),
                Columns.instant(column[4]),
                (String) column[5],
                (String) column[6],
                ((Number) column[7]).intValue(),
                Money.of(((Number) column[8]).longValue(), (String) column[9]));
    }
}
