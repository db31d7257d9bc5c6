package io.cloudretail.product.privacy;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.product.cache.ProductsChanged;
import io.cloudretail.product.catalogue.ErasedUsers;
import io.cloudretail.product.catalogue.Product;
import io.cloudretail.product.catalogue.ProductEvent;
import io.cloudretail.product.catalogue.ProductView;
import io.cloudretail.product.imports.ImportHistory;
import io.cloudretail.product.review.CustomerTraces;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where this service holds what belongs to a person: read as a whole, and erased as a whole. */
@Dependent
@Transactional
class PersonalData {
    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager entityManager;
    private final ErasedUsers erasedUsers;
    private final Outbox outbox;
    private final Event<ProductsChanged> changed;
    private final ImportHistory imports;
    private final CustomerTraces customerTraces;

    @Inject
    PersonalData(
            EntityManager entityManager,
            ErasedUsers erasedUsers,
            Outbox outbox,
            Event<ProductsChanged> changed,
            ImportHistory imports,
            CustomerTraces customerTraces) {
        this.entityManager = entityManager;
        this.erasedUsers = erasedUsers;
        this.outbox = outbox;
        this.changed = changed;
        this.imports = imports;
        this.customerTraces = customerTraces;
    }

    Export of(UUID user) {
        return new Export(offers(user), customerTraces.purchases(user), customerTraces.reviews(user), imports.of(user));
    }

    private List<Export.Offer> offers(UUID user) {
        Map<UUID, List<Export.Price>> prices = prices(user);
        return entityManager
                .createQuery(
                        "SELECT DISTINCT p FROM Product p JOIN FETCH p.variants WHERE p.vendorId = :user ORDER BY p.createdAt, p.id",
                        Product.class)
                .setParameter("user", user)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(product -> offer(product, prices.getOrDefault(product.id(), List.of())))
                .toList();
    }

    /**
     * Takes a vendor's products and drafts off sale and leaves them as nobody's, for the orders that hold them. In statements over
     * all of them at once, because a vendor may have thousands. What the person said of others' products goes. May be
     * repeated.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void erase(UUID user, Instant erasedAt) {
        erasedUsers.add(user, erasedAt);
        imports.erase(user);
        Map<UUID, List<String>> onSale = lockNotRetired(user);
        entityManager
                .createNativeQuery(
                        "UPDATE product SET updated_at = CASE WHEN status = 'RETIRED' THEN updated_at ELSE now() END,"
                                + " status = 'RETIRED', vendor_id = ?2, version = version + 1 WHERE vendor_id = ?1")
                .setParameter(1, user)
                .setParameter(2, NOBODY)
                .executeUpdate();
        entityManager
                .createNativeQuery("UPDATE price_change SET changed_by = ?2 WHERE changed_by = ?1")
                .setParameter(1, user)
                .setParameter(2, NOBODY)
                .executeUpdate();
        changed.fire(new ProductsChanged(onSale.keySet()));
        onSale.forEach((product, skus) -> outbox.append(new ProductEvent.Retired(product, skus)));
        customerTraces.erase(user);
    }

    /** The SKUs of each product that is not off sale yet. Whoever is changing one of them is waited for. */
    private Map<UUID, List<String>> lockNotRetired(UUID vendor) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT p.id, v.sku FROM product p JOIN variant v ON v.product_id = p.id"
                        + " WHERE p.vendor_id = ?1 AND p.status <> 'RETIRED' ORDER BY p.id, v.sku FOR UPDATE OF p")
                .setParameter(1, vendor)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        column -> (UUID) column[0],
                        TreeMap::new,
                        Collectors.mapping(column -> (String) column[1], Collectors.toList())));
    }

    private Map<UUID, List<Export.Price>> prices(UUID vendor) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT c.product_id, c.sku, c.new_minor, c.currency, c.changed_at FROM price_change c"
                                + " JOIN product p ON p.id = c.product_id WHERE p.vendor_id = ?1 ORDER BY c.id")
                .setParameter(1, vendor)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        column -> (UUID) column[0],
                        Collectors.mapping(
                                column -> new Export.Price(
                                        (String) column[1],
                                        Money.of(((Number) column[2]).longValue(), (String) column[3]),
                                        instant(column[4])),
                                Collectors.toList())));
    }

    private static Instant instant(Object column) {
        return column instanceof Timestamp timestamp ? timestamp.toInstant() : ((OffsetDateTime) column).toInstant();
    }

    private static Export.Offer offer(Product product, List<Export.Price> prices) {
        return new Export.Offer(
                ProductView.whole(product), product.status().name(), product.createdAt(), product.updatedAt(), prices);
    }
}
