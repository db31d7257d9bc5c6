package io.cloudretail.product.privacy;

import io.cloudretail.kit.erasure.Belongings;
import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.cache.ProductsChanged;
import io.cloudretail.product.catalogue.ProductEvent;
import io.cloudretail.product.imports.ImportHistory;
import io.cloudretail.product.review.CustomerTraces;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where this service holds what belongs to a person, and how it goes: a vendor may have a hundred thousand products. */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
class PersonalData implements Belongings {
    static final int AT_ONCE = 500;

    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager entityManager;
    private final Outbox outbox;
    private final Event<ProductsChanged> changed;
    private final ImportHistory imports;
    private final CustomerTraces customerTraces;

    @Inject
    PersonalData(
            EntityManager entityManager,
            Outbox outbox,
            Event<ProductsChanged> changed,
            ImportHistory imports,
            CustomerTraces customerTraces) {
        this.entityManager = entityManager;
        this.outbox = outbox;
        this.changed = changed;
        this.imports = imports;
        this.customerTraces = customerTraces;
    }

    /** Ends their imports, which would bring more, and takes away what they bought and said of others' products. */
    @Override
    public void eraseFirst(UUID user) {
        imports.end(user);
        customerTraces.erase(user);
    }

    @Override
    public boolean erasePortion(UUID user) {
        boolean products = leaveProducts(user) < AT_ONCE;
        boolean prices = forget(
                        "UPDATE price_change SET changed_by = ?2 WHERE id = ANY (ARRAY("
                                + "SELECT id FROM price_change WHERE changed_by = ?1 LIMIT " + AT_ONCE + "))",
                        user)
                < AT_ONCE;
        boolean names = imports.forgetNames(user, AT_ONCE) < AT_ONCE;
        return products && prices && names;
    }

    /**
     * Takes products and drafts of a vendor off sale and leaves them as nobody's, for the orders that hold them. Whoever is
     * changing one of them is waited for, in the order in which everybody locks products.
     */
    private int leaveProducts(UUID vendor) {
        List<?> oldest = entityManager
                .createNativeQuery(
                        "SELECT CAST(id AS text) FROM product WHERE vendor_id = ?1 ORDER BY created_at, id LIMIT "
                                + AT_ONCE)
                .setParameter(1, vendor)
                .getResultList();
        String[] locked = lock(vendor, oldest.toArray(String[]::new));
        Map<UUID, List<String>> onSale = notRetired(locked);
        entityManager
                .createNativeQuery(
                        "UPDATE product SET updated_at = CASE WHEN status = 'RETIRED' THEN updated_at ELSE now() END,"
                                + " status = 'RETIRED', vendor_id = ?2, version = version + 1 WHERE id = ANY (CAST(?1 AS uuid[]))")
                .setParameter(1, locked)
                .setParameter(2, NOBODY)
                .executeUpdate();
        if (!onSale.isEmpty()) {
            changed.fire(new ProductsChanged(onSale.keySet()));
            outbox.appendAll(onSale.entrySet().stream()
                    .map(product -> new ProductEvent.Retired(product.getKey(), product.getValue()))
                    .toList());
        }
        return oldest.size();
    }

    private String[] lock(UUID vendor, String[] products) {
        List<?> locked = entityManager
                .createNativeQuery(
                        "SELECT CAST(id AS text) FROM product WHERE id = ANY (CAST(?2 AS uuid[])) AND vendor_id = ?1"
                                + " ORDER BY id FOR UPDATE")
                .setParameter(1, vendor)
                .setParameter(2, products)
                .getResultList();
        return locked.toArray(String[]::new);
    }

    /** The SKUs of each product that is not off sale yet. */
    private Map<UUID, List<String>> notRetired(String[] products) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT p.id, v.sku FROM product p JOIN variant v ON v.product_id = p.id"
                        + " WHERE p.id = ANY (CAST(?1 AS uuid[])) AND p.status <> 'RETIRED' ORDER BY p.id, v.sku")
                .setParameter(1, products)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        column -> (UUID) column[0],
                        TreeMap::new,
                        Collectors.mapping(column -> (String) column[1], Collectors.toList())));
    }

    private int forget(String sql, UUID user) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, user)
                .setParameter(2, NOBODY)
                .executeUpdate();
    }
}
