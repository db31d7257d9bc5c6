package io.cloudretail.inventory.stock;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes stock by conditional statements: each one either keeps {@code 0 <= reserved <= on_hand} or changes nothing.
 * Callers that change several SKUs do so in order of SKU, so that two of them never wait for each other in a circle.
 */
@Dependent
@Transactional
public class Stocks {
    private final EntityManager entityManager;

    @Inject
    public Stocks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<Stock> find(String sku) {
        return Optional.ofNullable(entityManager.find(Stock.class, sku));
    }

    List<Stock> findAll(Collection<String> skus) {
        return entityManager
                .createQuery("SELECT s FROM Stock s WHERE s.sku IN :skus ORDER BY s.sku", Stock.class)
                .setParameter("skus", skus)
                .getResultList();
    }

    /** Opens the stock of a new SKU with what there is of it; a SKU that has stock already keeps it. */
    public void open(String sku, int units) {
        boolean opened = update("INSERT INTO stock (sku, on_hand) VALUES (?1, ?2) ON CONFLICT DO NOTHING", sku, units);
        if (opened && units > 0) {
            record(sku, "RECEIPT", units, "opening stock", null);
        }
    }

    /** Holds units for an order. False when there are not as many. */
    public boolean reserve(String sku, int units) {
        return update(
                "UPDATE stock SET reserved = reserved + ?2, updated_at = now() WHERE sku = ?1 AND on_hand - reserved >= ?2",
                sku,
                units);
    }

    /** Lets go of units that were held. */
    public void release(String sku, int units) {
        require(
                update("UPDATE stock SET reserved = reserved - ?2, updated_at = now() WHERE sku = ?1", sku, units),
                sku);
    }

    /** Turns held units into sold ones. */
    public void sell(String sku, int units, UUID order) {
        require(
                update(
                        "UPDATE stock SET on_hand = on_hand - ?2, reserved = reserved - ?2, updated_at = now() WHERE sku = ?1",
                        sku,
                        units),
                sku);
        record(sku, "SALE", -units, null, order);
    }

    /** Takes sold units back into stock. */
    public void takeBack(String sku, int units, UUID order) {
        require(update("UPDATE stock SET on_hand = on_hand + ?2, updated_at = now() WHERE sku = ?1", sku, units), sku);
        record(sku, "RETURN", units, "order cancelled", order);
    }

    /** Units of a SKU that can be ordered now; none of a SKU without stock. */
    public int available(String sku) {
        return find(sku).map(Stock::available).orElse(0);
    }

    private boolean update(String sql, String sku, int units) {
        return entityManager
                        .createNativeQuery(sql)
                        .setParameter(1, sku)
                        .setParameter(2, units)
                        .executeUpdate()
                == 1;
    }

    private void record(String sku, String type, int quantity, String reason, UUID order) {
        Query insert = entityManager.createNativeQuery(
                "INSERT INTO stock_movement (sku, type, quantity, reason, order_id) VALUES (?1, ?2, ?3, ?4, CAST(?5 AS uuid))");
        insert.setParameter(1, sku)
                .setParameter(2, type)
                .setParameter(3, quantity)
                .setParameter(4, reason)
                .setParameter(5, order == null ? null : order.toString())
                .executeUpdate();
    }

    private static void require(boolean changed, String sku) {
        if (!changed) {
            throw new IllegalStateException("No stock row for " + sku);
        }
    }
}
