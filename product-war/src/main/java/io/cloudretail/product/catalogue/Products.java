package io.cloudretail.product.catalogue;

import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.cache.ProductsChanged;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All products; each change with its event. */
@Shared
@Transactional
public class Products {
    private final EntityManager entityManager;
    private final ProductWrites writes;
    private final Outbox outbox;
    private final ErasedUsers erasedUsers;
    private final CategoryTree categories;
    private final PriceChanges priceChanges;
    private final InStock inStock;
    private final Event<ProductsChanged> changed;

    @Inject
    public Products(
            EntityManager entityManager,
            ProductWrites writes,
            Outbox outbox,
            ErasedUsers erasedUsers,
            CategoryTree categories,
            PriceChanges priceChanges,
            InStock inStock,
            Event<ProductsChanged> changed) {
        this.entityManager = entityManager;
        this.writes = writes;
        this.outbox = outbox;
        this.erasedUsers = erasedUsers;
        this.categories = categories;
        this.priceChanges = priceChanges;
        this.inStock = inStock;
        this.changed = changed;
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
        requireFree(product.prices().keySet());
        requireAddress(product);
        categories.grow(product.text().category());
        ProductEvent created = product.created(openingStock);
        writes.add(product);
        priceChanges.note(product, Map.of(), product.vendorId());
        outbox.append(created);
        changed.fire(ProductsChanged.of(product.id()));
    }

    /** Changes a product under its lock, publishes what the change gives, and notes new prices. Refuses the erased. */
    public Optional<Product> change(UUID id, UUID by, Function<Product, List<ProductEvent>> change) {
        return change(id, by, Set.of(), change);
    }

    /** The same for a change that adds these SKUs: they are locked before the product, as an import does. */
    public Optional<Product> change(
            UUID id, UUID by, Set<String> adding, Function<Product, List<ProductEvent>> change) {
        erasedUsers.refuse(by);
        adding.stream().sorted().forEach(this::lock);
        Product product = entityManager.find(Product.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (product != null) {
            Map<String, Money> prices = product.prices();
            String slug = product.slug();
            String category = product.text().category();
            List<ProductEvent> events = change.apply(product);
            if (!events.isEmpty()) {
                store(product, prices, slug, category);
                priceChanges.note(product, prices, by);
                events.forEach(outbox::append);
                changed.fire(ProductsChanged.of(id));
            }
        }
        return Optional.ofNullable(product);
    }

    private void store(Product product, Map<String, Money> before, String slug, String category) {
        Set<String> added = new TreeSet<>(product.prices().keySet());
        added.removeAll(before.keySet());
        requireFree(added);
        if (!product.slug().equals(slug)) {
            requireAddress(product);
        }
        if (!product.text().category().equals(category)) {
            categories.grow(product.text().category());
        }
        writes.reprice(before, product.prices());
        entityManager.flush();
        inStock.tell(List.of(product.id()));
    }

    /** Looks before anything is written: a SKU that is being added would find itself. */
    private void requireFree(Set<String> skus) {
        skus.stream().sorted().forEach(this::lock);
        boolean taken = !skus.isEmpty()
                && entityManager
                                .createQuery("SELECT COUNT(v) FROM Variant v WHERE v.sku IN :skus", Long.class)
                                .setParameter("skus", skus)
                                .setFlushMode(FlushModeType.COMMIT)
                                .getSingleResult()
                        > 0;
        if (taken) {
            throw new SkuTaken();
        }
    }

    private void requireAddress(Product product) {
        boolean taken = entityManager
                        .createQuery("SELECT COUNT(p) FROM Product p WHERE p.slug = :slug AND p.id <> :id", Long.class)
                        .setParameter("slug", product.slug())
                        .setParameter("id", product.id())
                        .setFlushMode(FlushModeType.COMMIT)
                        .getSingleResult()
                > 0;
        if (taken) {
            product.distinguishAddress();
        }
    }

    /** The product with its variants as they are now, whatever its status. */
    public Optional<Product> find(UUID id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    private void lock(String sku) {
        entityManager
                .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtextextended(?1, 0)) AS text)")
                .setParameter(1, sku)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }
}
