package io.cloudretail.inventory.stock;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the catalogue says decides of which SKUs stock is kept, and whose it is. */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
class Openings {
    /**
     * @param units there are of it from the start
     * @param vendor null when it is nobody's
     */
    record Opening(String sku, int units, UUID product, UUID vendor) {}

    private static final String OPEN = """
            WITH opened AS (
                INSERT INTO stock (sku, on_hand, product_id, vendor_id, low)
                SELECT sku, units, CAST(product AS uuid), CAST(vendor AS uuid), units <= ?5
                FROM unnest(CAST(?1 AS text[]), CAST(?2 AS integer[]), CAST(?3 AS text[]), CAST(?4 AS text[]))
                    WITH ORDINALITY AS o (sku, units, product, vendor, place)
                ORDER BY sku, place
                ON CONFLICT DO NOTHING
                RETURNING sku, on_hand)
            INSERT INTO stock_movement (sku, type, on_hand_change, reserved_change, reason)
            SELECT sku, 'RECEIPT', on_hand, 0, 'opening stock' FROM opened WHERE on_hand > 0
            """;
    // Most events change neither: those lock nothing
    private static final String LOCK_OTHERS = """
            SELECT sku FROM stock
            WHERE (product_id = CAST(?2 AS uuid) OR sku = ANY (CAST(?1 AS text[])))
                AND (product_id, vendor_id, retired)
                    IS DISTINCT FROM (CAST(?2 AS uuid), coalesce(CAST(?3 AS uuid), vendor_id), sku <> ALL (CAST(?1 AS text[])))
            ORDER BY sku FOR NO KEY UPDATE
            """;
    private static final String ASSIGN = """
            UPDATE stock SET product_id = CAST(?2 AS uuid), vendor_id = coalesce(CAST(?3 AS uuid), vendor_id),
                retired = sku <> ALL (CAST(?1 AS text[])),
                low = sku = ANY (CAST(?1 AS text[])) AND on_hand - reserved <= coalesce(threshold, ?4)
            WHERE sku = ANY (CAST(?5 AS text[]))
            """;

    private final EntityManager entityManager;
    private final int usualThreshold;

    @Inject
    Openings(
            EntityManager entityManager,
            @ConfigProperty(name = "cloudretail.inventory.low-stock.threshold") int usualThreshold) {
        this.entityManager = entityManager;
        this.usualThreshold = usualThreshold;
    }

    /** Opens the stock of SKUs that are new; one that has stock already keeps it. */
    void open(List<Opening> openings) {
        Rows.bind(
                        entityManager.createNativeQuery(OPEN),
                        Rows.texts(openings, Opening::sku),
                        Rows.integers(openings, Opening::units),
                        Rows.texts(openings, opening -> Rows.text(opening.product())),
                        Rows.texts(openings, opening -> Rows.text(opening.vendor())),
                        usualThreshold)
                .executeUpdate();
    }

    /**
     * These SKUs, and no others, are on sale of this product. The others keep their stock.
     *
     * @param vendor null: whose they are stays as it is
     */
    void assign(UUID product, UUID vendor, Collection<String> onSale) {
        String[] skus = onSale.toArray(String[]::new);
        List<?> others = Rows.bind(
                        entityManager.createNativeQuery(LOCK_OTHERS), skus, Rows.text(product), Rows.text(vendor))
                .getResultList();
        if (!others.isEmpty()) {
            Rows.bind(
                            entityManager.createNativeQuery(ASSIGN),
                            skus,
                            Rows.text(product),
                            Rows.text(vendor),
                            usualThreshold,
                            others.stream().map(String.class::cast).toArray(String[]::new))
                    .executeUpdate();
        }
    }

    /** What is off sale keeps its stock, and is low no more. */
    void retire(Collection<String> skus) {
        List<?> locked = Rows.bind(
                        entityManager.createNativeQuery(
                                "SELECT sku FROM stock WHERE sku = ANY (CAST(?1 AS text[])) AND NOT retired"
                                        + " ORDER BY sku FOR NO KEY UPDATE"),
                        (Object) skus.toArray(String[]::new))
                .getResultList();
        Rows.bind(
                        entityManager.createNativeQuery(
                                "UPDATE stock SET retired = true, low = false WHERE sku = ANY (CAST(?1 AS text[]))"),
                        (Object) locked.stream().map(String.class::cast).toArray(String[]::new))
                .executeUpdate();
    }
}
