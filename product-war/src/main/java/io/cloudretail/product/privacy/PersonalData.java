package io.cloudretail.product.privacy;

import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.product.catalogue.ErasedUsers;
import io.cloudretail.product.catalogue.Product;
import io.cloudretail.product.catalogue.ProductEvent;
import io.cloudretail.product.catalogue.ProductView;
import io.cloudretail.product.review.CustomerTraces;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
    private final CustomerTraces customerTraces;

    @Inject
    PersonalData(EntityManager entityManager, ErasedUsers erasedUsers, Outbox outbox, CustomerTraces customerTraces) {
        this.entityManager = entityManager;
        this.erasedUsers = erasedUsers;
        this.outbox = outbox;
        this.customerTraces = customerTraces;
    }

    Export of(UUID user) {
        List<Export.Offer> offers = entityManager
                .createQuery(
                        "SELECT DISTINCT p FROM Product p JOIN FETCH p.variants WHERE p.vendorId = :user ORDER BY p.createdAt, p.id",
                        Product.class)
                .setParameter("user", user)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(PersonalData::offer)
                .toList();
        return new Export(offers, customerTraces.purchases(user), customerTraces.reviews(user));
    }

    /**
     * Takes a vendor's products off sale and leaves them as nobody's, for the orders that hold them. In statements over
     * all of them at once, because a vendor may have thousands. What the person said of others' products goes. May be
     * repeated.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void erase(UUID user, Instant erasedAt) {
        erasedUsers.add(user, erasedAt);
        Map<UUID, List<String>> onSale = lockOnSale(user);
        entityManager
                .createNativeQuery(
                        "UPDATE product SET updated_at = CASE WHEN status = 'ACTIVE' THEN now() ELSE updated_at END,"
                                + " status = CASE WHEN status = 'ACTIVE' THEN 'RETIRED' ELSE status END,"
                                + " vendor_id = ?2, version = version + 1 WHERE vendor_id = ?1")
                .setParameter(1, user)
                .setParameter(2, NOBODY)
                .executeUpdate();
        onSale.forEach((product, skus) -> outbox.append(new ProductEvent.Retired(product, skus)));
        customerTraces.erase(user);
    }

    /** The SKUs of each product on sale. Whoever is changing one of them is waited for. */
    private Map<UUID, List<String>> lockOnSale(UUID vendor) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT p.id, v.sku FROM product p JOIN variant v ON v.product_id = p.id"
                        + " WHERE p.vendor_id = ?1 AND p.status = 'ACTIVE' ORDER BY p.id, v.sku FOR UPDATE OF p")
                .setParameter(1, vendor)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        column -> (UUID) column[0],
                        TreeMap::new,
                        Collectors.mapping(column -> (String) column[1], Collectors.toList())));
    }

    private static Export.Offer offer(Product product) {
        return new Export.Offer(
                ProductView.of(product), product.status().name(), product.createdAt(), product.updatedAt());
    }
}
