package io.cloudretail.inventory.statistics;

import io.cloudretail.inventory.stock.Stocks;
import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.time.Periods;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * What was low on each day. It is looked at and written down, since nothing can tell it afterwards: the ledger knows neither
 * from how many units on a SKU counted as low then, nor whether it was on sale.
 */
@Shared
@Transactional
class StockDays {
    /** By the clock that also says which days are asked for. */
    private static final String TODAY = "CAST(CAST(?1 AS timestamptz) AT TIME ZONE 'UTC' AS date)";

    /** As it is now, which is ?1. What is out of stock is low, too; so the index of what is low finds all. */
    static final String NOW = """
            SELECT {today} AS day, CAST(count(*) AS integer) AS low,
                CAST(count(*) FILTER (WHERE {out_of_stock}) AS integer) AS out_of_stock, CAST(?1 AS timestamptz) AS seen_at
            FROM stock WHERE low
            """.replace("{today}", TODAY).replace("{out_of_stock}", Stocks.OUT_OF_STOCK);

    private static final String LOOK = "INSERT INTO stock_day " + NOW
            + " ON CONFLICT (day) DO UPDATE SET low = excluded.low, out_of_stock = excluded.out_of_stock,"
            + " seen_at = excluded.seen_at";

    private static final String SEEN = "SELECT CAST(day AS text), low, out_of_stock, seen_at FROM ("
            + "SELECT * FROM stock_day WHERE day < " + TODAY + " UNION ALL " + NOW + ") AS days"
            + " WHERE day >= CAST(?2 AS date) AND day < CAST(?3 AS date) ORDER BY day";

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    StockDays(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Writes down how today is. */
    void look() {
        entityManager.createNativeQuery(LOOK).setParameter(1, now()).executeUpdate();
    }

    /** Oldest first: those days that somebody looked at, and today as it is now. */
    List<StockDay> seen(Periods wanted) {
        List<?> rows = entityManager
                .createNativeQuery(SEEN)
                .setParameter(1, now())
                .setParameter(2, wanted.from().toString())
                .setParameter(3, wanted.to().toString())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(column -> new StockDay(
                        LocalDate.parse((String) column[0]),
                        ((Number) column[1]).intValue(),
                        ((Number) column[2]).intValue(),
                        Columns.instant(column[3])))
                .toList();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
