package io.cloudretail.product.catalogue;

import io.cloudretail.kit.outbox.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All products; each change with its event. */
@Dependent
@Transactional
public class Products {
    private final EntityManager entityManager;
    private final Outbox outbox;
    private final ErasedUsers erasedUsers;
    private final CategoryTree categories;

    @Inject
    public Products(EntityManager entityManager, Outbox outbox, ErasedUsers erasedUsers, CategoryTree categories) {
        this.entityManager = entityManager;
        this.outbox = outbox;
        this.erasedUsers = erasedUsers;
        this.categories = categories;
    }

    /** An active product, by id or slug. */
    public Optional<Product> findActive(String idOrSlug) {
        return entityManager
                .createQuery(
                        "SELECT p FROM Product p LEFT JOIN FETCH p.variants WHERE "
                                + (uuid(idOrSlug).isPresent() ? "p.id = :key" : "p.slug = :key"),
                        Product.class)
                .setParameter(
                        "key", uuid(idOrSlug).<Object>map(Function.identity()).orElse(idOrSlug))
                .getResultStream()
                .filter(Product::isActive)
                .findFirst();
    }

    /** These products with their variants, by id. */
    public Map<UUID, Product> findAll(Collection<UUID> ids) {
        return entityManager
                .createQuery(
                        "SELECT DISTINCT p FROM Product p LEFT JOIN FETCH p.variants WHERE p.id IN :ids", Product.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Product::id, Function.identity(), (one, same) -> one));
    }

    /** The variants with these SKUs, whatever their product's status. */
    public List<Variant> variants(Collection<String> skus) {
        return entityManager
                .createQuery("SELECT v FROM Variant v JOIN FETCH v.product WHERE v.sku IN :skus", Variant.class)
                .setParameter("skus", skus)
                .getResultList();
    }

    /** Adds a product with its event. Of two at once with one SKU, one wins and the other is told. Refuses the erased. */
    public void add(Product product, Map<String, Integer> openingStock) {
        erasedUsers.refuse(product.vendorId());
        Set<String> skus = product.variants().stream().map(Variant::sku).collect(Collectors.toSet());
        skus.stream().sorted().forEach(this::lock);
        if (!variants(skus).isEmpty()) {
            throw new SkuTaken();
        }
        categories.grow(product.text().category());
        entityManager.persist(product);
        outbox.append(product.created(openingStock));
    }

    /** Changes a product under its lock and publishes what the change gives. */
    public Optional<Product> change(UUID id, Function<Product, Optional<ProductEvent>> change) {
        Product product = entityManager.find(Product.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (product != null) {
            product.variants();
            change.apply(product).ifPresent(outbox::append);
            categories.grow(product.text().category());
            entityManager.flush();
        }
        return Optional.ofNullable(product);
    }

    private void lock(String sku) {
        entityManager
                .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtextextended(?1, 0)) AS text)")
                .setParameter(1, sku)
                .getResultList();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException slug) {
            return Optional.empty();
        }
    }
}
