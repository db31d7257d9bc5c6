package io.cloudretail.order.statistics;

import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.time.Periods;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * The days of the shop. Those that are over are added up once, one after the other; what followed is added up when it is asked
 * for. Both say the same, so that nobody can tell how far the adding up has come.
 */
@Shared
@Transactional
class Days {
    /** A day is over an hour after its end: what was written in it is committed by then. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final String FIRST_NOT_SUMMED =
            "(SELECT " + Happened.BEGIN_OF.formatted("greatest(before, CAST(?1 AS date))") + " FROM days_summed)";
    private static final String END = Happened.BEGIN_OF.formatted("?2");
    private static final String SUMMED = " WHERE day >= CAST(?1 AS date) AND day < CAST(?2 AS date) UNION ALL ";

    static final String ORDERS =
            "SELECT CAST(day AS text), what, currency, orders, units, amount_minor FROM (SELECT * FROM order_day"
                    + SUMMED + Happened.orders(FIRST_NOT_SUMMED, END) + ") AS days";

    static final String BEST = "SELECT sku, (array_agg(title ORDER BY day DESC))[1], currency,"
            + " CAST(sum(units) AS bigint) AS units, CAST(sum(amount_minor) AS bigint)"
            + " FROM (SELECT * FROM sold_day" + SUMMED + Happened.sold(FIRST_NOT_SUMMED, END) + ") AS days"
            + " GROUP BY sku, currency HAVING sum(units) > 0 ORDER BY 4 DESC, 5 DESC, 1, 3 LIMIT ?3";

    private static final String BEGIN = Happened.BEGIN_OF.formatted("?1");
    private static final String ONCE = " ON CONFLICT DO NOTHING";
    private static final String SUM_ORDERS = "INSERT INTO order_day " + Happened.orders(BEGIN, END) + ONCE;
    private static final String SUM_SOLD = "INSERT INTO sold_day " + Happened.sold(BEGIN, END) + ONCE;

    /** The next day of which there is something to add up, or the first that is not over at ?1; and whether the former is over. */
    private static final String NEXT = """
            SELECT CAST(least(next, open) AS text), next < open
            FROM (SELECT open, coalesce(
                    (SELECT CAST(min(at) AT TIME ZONE 'UTC' AS date) FROM order_entry WHERE at >= {before}), open) AS next
                FROM days_summed CROSS JOIN (
                    SELECT CAST(CAST(?1 AS timestamptz) AT TIME ZONE 'UTC' AS date) AS open) AS today) AS days
            """.replace("{before}", Happened.BEGIN_OF.formatted("before"));

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    Days(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    List<DaySum> orders(Periods wanted) {
        List<?> rows = bind(query(ORDERS), wanted).getResultList();
        return rows.stream().map(Object[].class::cast).map(Days::sum).toList();
    }

    /** What sold most, by units. */
    List<BestSeller> best(Periods wanted, int most) {
        List<?> rows = bind(query(BEST), wanted).setParameter(3, most).getResultList();
        return rows.stream().map(Object[].class::cast).map(Days::seller).toList();
    }

    /** Adds up one more day that is over; false when there is none, or another instance is at it. */
    boolean sumNext() {
        if (query("SELECT before FROM days_summed FOR UPDATE SKIP LOCKED")
                .getResultList()
                .isEmpty()) {
            return false;
        }
        Object[] next = (Object[]) query(NEXT)
                .setParameter(1, Timestamp.from(clock.instant().minus(GRACE)))
                .getSingleResult();
        LocalDate day = LocalDate.parse((String) next[0]);
        boolean isOver = (Boolean) next[1];
        if (isOver) {
            Periods alone = new Periods(day, day.plusDays(1), Periods.Step.DAY);
            bind(query(SUM_ORDERS), alone).executeUpdate();
            bind(query(SUM_SOLD), alone).executeUpdate();
        }
        query("UPDATE days_summed SET before = greatest(before, CAST(?1 AS date))")
                .setParameter(1, (isOver ? day.plusDays(1) : day).toString())
                .executeUpdate();
        return isOver;
    }

    private static Query bind(Query query, Periods wanted) {
        return query.setParameter(1, wanted.from().toString())
                .setParameter(2, wanted.to().toString());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }

    private static DaySum sum(Object[] column) {
        return new DaySum(
                LocalDate.parse((String) column[0]),
                (String) column[1],
                (String) column[2],
                Columns.number(column[3]),
                Columns.number(column[4]),
                Columns.number(column[5]));
    }

    private static BestSeller seller(Object[] column) {
        return new BestSeller(
                (String) column[0],
                (String) column[1],
                Columns.number(column[3]),
                Money.of(Columns.number(column[4]), (String) column[2]));
    }
}
