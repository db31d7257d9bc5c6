package io.cloudretail.inventory.ledger;

import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Checks all stock in one statement, which sees all of it at one moment. */
@Shared
@Transactional
public class Ledger {
    private static final Jsonb JSONB = JsonbBuilder.create();
    private static final String CHECK = """
            WITH moved AS (
                SELECT sku, count(*) AS movements, sum(on_hand_change) AS on_hand, sum(reserved_change) AS reserved
                FROM stock_movement GROUP BY sku),
            held AS (
                SELECT l.sku, sum(l.quantity) AS units
                FROM reservation r JOIN reservation_line l USING (order_id)
                WHERE r.status = 'HELD' GROUP BY l.sku),
            checked AS (
                SELECT sku, coalesce(s.on_hand, 0) AS on_hand, coalesce(s.reserved, 0) AS reserved,
                    coalesce(m.movements, 0) AS movements, coalesce(m.on_hand, 0) AS on_hand_moved,
                    coalesce(m.reserved, 0) AS reserved_moved, coalesce(h.units, 0) AS held
                FROM stock s FULL JOIN moved m USING (sku) FULL JOIN held h USING (sku)),
            judged AS MATERIALIZED (
                SELECT *, NOT (on_hand = on_hand_moved AND reserved = reserved_moved AND reserved = held
                    AND reserved BETWEEN 0 AND on_hand) AS differs
                FROM checked)
            SELECT count(*), CAST(coalesce(sum(movements), 0) AS bigint), CAST(coalesce(sum(on_hand), 0) AS bigint),
                CAST(coalesce(sum(reserved), 0) AS bigint), CAST(coalesce(sum(on_hand_moved), 0) AS bigint),
                CAST(coalesce(sum(reserved_moved), 0) AS bigint), CAST(coalesce(sum(held), 0) AS bigint),
                count(*) FILTER (WHERE differs),
                (SELECT CAST(json_agg(json_build_object('sku', sku, 'onHand', on_hand, 'reserved', reserved,
                        'onHandMoved', on_hand_moved, 'reservedMoved', reserved_moved, 'held', held) ORDER BY sku) AS text)
                    FROM (SELECT * FROM judged WHERE differs ORDER BY sku LIMIT ?1) AS first)
            FROM judged
            """;

    private final EntityManager entityManager;

    @Inject
    public Ledger(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param most SKUs listed of those that differ */
    public LedgerReport check(int most) {
        Object[] row = (Object[])
                entityManager.createNativeQuery(CHECK).setParameter(1, most).getSingleResult();
        long differing = Columns.number(row[7]);
        return new LedgerReport(
                differing == 0,
                Columns.number(row[0]),
                Columns.number(row[1]),
                new LedgerReport.Sums(
                        Columns.number(row[2]),
                        Columns.number(row[3]),
                        Columns.number(row[4]),
                        Columns.number(row[5]),
                        Columns.number(row[6])),
                differing,
                row[8] == null ? List.of() : List.of(JSONB.fromJson((String) row[8], LedgerReport.Difference[].class)));
    }
}
