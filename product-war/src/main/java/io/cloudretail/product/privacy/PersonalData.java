package io.cloudretail.product.privacy;

import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.product.catalogue.ErasedUsers;
import io.cloudretail.product.catalogue.Product;
import io.cloudretail.product.catalogue.ProductEvent;
import io.cloudretail.product.catalogue.ProductView;
import io.cloudretail.product.imports.ImportHistory;
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
    private final ImportHistory imports;

    @Inject
    PersonalData(EntityManager entityManager, ErasedUsers erasedUsers, Outbox outbox, ImportHistory imports) {
        this.entityManager = entityManager;
        this.erasedUsers = erasedUsers;
        this.outbox = outbox;
        this.imports = imports;
    }

    Export of(UUID user) {
        return new Export(
                entityManager
                        .createQuery(
                                "SELECT DISTINCT p FROM Product p JOIN FETCH p.variants WHERE p.vendorId = :user ORDER BY p.createdAt, p.id",
                                Product.class)
                        .setParameter("user", user)
                        .setHint("eclipselink.read-only", true)
                        .getResultStream()
                        .map(PersonalData::offer)
                        .toList(),
                imports.of(user));
    }

    /**
     * Takes a vendor's products off sale and leaves them as nobody's, for the orders that hold them. In statements over
     * all of them at once, because a vendor may have thousands. May be repeated.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void erase(UUID user, Instant erasedAt) {
        erasedUsers.add(user, erasedAt);
        imports.erase(user);
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
