package io.cloudretail.inventory.stock;

import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Changes stock in three steps within the caller's transaction: locks the rows, always in order of SKU, so that two who
 * want the same ones never wait for each other in a circle; decides on what they say; writes all movements, with the
 * ledger and the events of what they cross, in one statement for however many SKUs.
 */
@Shared
@Transactional
public class Stocks {
    /** Of a row of stock: no unit is left that could be ordered. */
    public static final String OUT_OF_STOCK = "on_hand = reserved";

    static final String COLUMNS =
            "SELECT sku, on_hand, reserved, coalesce(threshold, ?1), low, retired, vendor_id FROM stock";
    private static final String WRITE = """
            WITH changed AS (
                UPDATE stock AS s
                SET on_hand = s.on_hand + c.on_hand, reserved = s.reserved + c.reserved, low = c.low, updated_at = now()
                FROM unnest(CAST(?1 AS text[]), CAST(?2 AS integer[]), CAST(?3 AS integer[]), CAST(?4 AS boolean[]))
                    AS c (sku, on_hand, reserved, low)
                WHERE s.sku = c.sku)
            INSERT INTO stock_movement (sku, type, on_hand_change, reserved_change, reason, order_id, actor_id)
            SELECT sku, type, on_hand, reserved, reason, CAST(?10 AS uuid), CAST(?11 AS uuid)
            FROM unnest(CAST(?5 AS text[]), CAST(?6 AS text[]), CAST(?7 AS integer[]), CAST(?8 AS integer[]), CAST(?9 AS text[]))
                WITH ORDINALITY AS m (sku, type, on_hand, reserved, reason, place)
            ORDER BY place
            """;

    private final EntityManager entityManager;
    private final Outbox outbox;
    private final int usualThreshold;

    @Inject
    public Stocks(
            EntityManager entityManager,
            Outbox outbox,
            @ConfigProperty(name = "cloudretail.inventory.low-stock.threshold") int usualThreshold) {
        this.entityManager = entityManager;
        this.outbox = outbox;
        this.usualThreshold = usualThreshold;
    }

    /** In order of SKU; those under which no stock is kept are left out. */
    public List<Stock> find(Collection<String> skus) {
        return read(COLUMNS + " WHERE sku = ANY (CAST(?2 AS text[])) ORDER BY sku", skus);
    }

    public Optional<Stock> find(String sku) {
        return find(List.of(sku)).stream().findFirst();
    }

    /** Units of a SKU that can be ordered now; none of a SKU without stock. */
    public int available(String sku) {
        return find(sku).map(Stock::available).orElse(0);
    }

    /** Locks the stock of these SKUs until the transaction ends. A SKU without stock is not in the posting. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Posting lock(Collection<String> skus) {
        return new Posting(
                read(COLUMNS + " WHERE sku = ANY (CAST(?2 AS text[])) ORDER BY sku FOR NO KEY UPDATE", skus));
    }

    /** Writes all movements of a posting, and tells what they crossed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Posting posting, Cause cause) {
        List<Movement> movements = posting.movements();
        if (movements.isEmpty()) {
            return;
        }
        List<Posting.Change> changes = posting.changes();
        Rows.bind(
                        entityManager.createNativeQuery(WRITE),
                        Rows.texts(changes, Posting.Change::sku),
                        Rows.integers(changes, Posting.Change::onHand),
                        Rows.integers(changes, Posting.Change::reserved),
                        Rows.booleans(changes, change -> change.after().low()),
                        Rows.texts(movements, Movement::sku),
                        Rows.texts(movements, movement -> movement.type().name()),
                        Rows.integers(movements, Movement::onHandChange),
                        Rows.integers(movements, Movement::reservedChange),
                        Rows.texts(movements, Movement::reason),
                        Rows.text(cause.order()),
                        Rows.text(cause.actor()))
                .executeUpdate();
        posting.events().forEach(outbox::append);
    }

    /** Holds all of these units for an order, or none and says what is short. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Shortage> reserve(UUID order, Map<String, Integer> units) {
        Posting posting = lock(units.keySet());
        List<Shortage> shortages = units.entrySet().stream()
                .filter(line -> !posting.add(new Movement(line.getKey(), MovementType.RESERVATION, line.getValue())))
                .map(line -> new Shortage(
                        line.getKey(),
                        line.getValue(),
                        posting.of(line.getKey()).map(Stock::available).orElse(0)))
                .toList();
        if (shortages.isEmpty()) {
            write(posting, Cause.order(order));
        }
        return shortages;
    }

    /**
     * Makes a movement of units that an order holds or has bought. It can always be made, or the books are wrong; but units that
     * come back may meet a stock that has been filled to the brim meanwhile.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(UUID order, MovementType type, Map<String, Integer> units) {
        Posting posting = lock(units.keySet());
        units.forEach((sku, each) -> {
            if (!posting.add(new Movement(sku, type, each))) {
                posting.of(sku).filter(stock -> type == MovementType.RETURN).ifPresent(stock -> {
                    throw new StockWouldNotFit(stock);
                });
                throw new IllegalStateException("The stock of " + sku + " takes no " + type + " of " + each);
            }
        });
        write(posting, Cause.order(order));
    }

    /** Sets at how many available units a SKU counts as low, on its locked row. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Stock setThreshold(Stock locked, int threshold) {
        Stock now = locked.withThreshold(threshold);
        entityManager
                .createNativeQuery("UPDATE stock SET threshold = ?2, low = ?3, updated_at = now() WHERE sku = ?1")
                .setParameter(1, now.sku())
                .setParameter(2, threshold)
                .setParameter(3, now.low())
                .executeUpdate();
        StockEvent.between(locked, now).forEach(outbox::append);
        return now;
    }

    private List<Stock> read(String sql, Collection<String> skus) {
        // PostgreSQL knows no text with U+0000, so nothing is kept under such a SKU
        String[] possible = skus.stream().filter(sku -> sku.indexOf('\0') < 0).toArray(String[]::new);
        return stocks(Rows.bind(entityManager.createNativeQuery(sql), usualThreshold, possible));
    }

    private static List<Stock> stocks(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(Rows::stock).toList();
    }
}
