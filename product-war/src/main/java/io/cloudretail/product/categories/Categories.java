package io.cloudretail.product.categories;

import io.cloudretail.kit.audit.AdminActs;
import io.cloudretail.kit.http.Precondition;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.product.cache.ProductsChanged;
import io.cloudretail.product.catalogue.CategoryPath;
import io.cloudretail.product.catalogue.CategoryTree;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The categories as an admin arranges them. */
@Shared
@Transactional
class Categories {
    private static final String IN_BRANCH = "(%1$s = ?1 OR starts_with(%1$s, ?1 || ' > '))";

    private final EntityManager entityManager;
    private final CategoryTree tree;
    private final AdminActs acts;
    private final Event<ProductsChanged> changed;

    @Inject
    Categories(EntityManager entityManager, CategoryTree tree, AdminActs acts, Event<ProductsChanged> changed) {
        this.entityManager = entityManager;
        this.tree = tree;
        this.acts = acts;
        this.changed = changed;
    }

    void add(CategoryPath path, int position) {
        lockTree();
        if (isThere(path)) {
            throw new CategoryExists();
        }
        tree.grow(path.text());
        place(path, position);
        acts.note("category-added", path.text());
    }

    /** Throws when there is none. */
    ManagedCategory find(CategoryPath path) {
        List<?> positions =
                statement("SELECT position FROM category WHERE path = ?1", path).getResultList();
        return positions.stream()
                .map(position -> new ManagedCategory(path.text(), (Integer) position))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such category."));
    }

    /**
     * Renames or moves it with all below it, and their products; gives it a place among its siblings. Only if it is still
     * what was read.
     */
    ManagedCategory change(
            CategoryPath path, Precondition read, Optional<CategoryPath> next, Optional<Integer> position) {
        lockTree();
        read.require(find(path).tag());
        CategoryPath now = next.orElse(path);
        if (!now.equals(path)) {
            move(path, now);
        }
        position.ifPresent(place -> place(now, place));
        acts.note("category-changed", path.text());
        return find(now);
    }

    void remove(CategoryPath path) {
        lockTree();
        find(path);
        boolean used = isAny("SELECT 1 FROM category WHERE parent = ?1", path)
                || isAny("SELECT 1 FROM product WHERE category = ?1", path);
        if (used) {
            throw new CategoryInUse();
        }
        statement("DELETE FROM category WHERE path = ?1", path).executeUpdate();
        acts.note("category-removed", path.text());
        changed.fire(new ProductsChanged(List.of()));
    }

    /** The schema moves children and products along; that products have changed is said here, or an editor would undo it. */
    private void move(CategoryPath path, CategoryPath next) {
        if (next.isBelow(path)) {
            throw new BelowItself();
        }
        if (isThere(next)) {
            throw new CategoryExists();
        }
        // Products before categories, as everybody who changes a product's category does
        statement("SELECT id FROM product WHERE " + IN_BRANCH.formatted("category") + " ORDER BY id FOR UPDATE", path)
                .getResultList();
        next.parent().ifPresent(parent -> tree.grow(parent.text()));
        List<?> branch = statement(
                        "SELECT path FROM category WHERE " + IN_BRANCH.formatted("path") + " ORDER BY path FOR UPDATE",
                        path)
                .getResultList();
        branch.forEach(below -> CategoryPath.of("path", next.text() + rest((String) below, path)));
        List<?> products = statement(
                        "UPDATE product SET category = ?2 || substr(category, length(?1) + 1), version = version + 1,"
                                + " updated_at = now() WHERE " + IN_BRANCH.formatted("category") + " RETURNING id",
                        path)
                .setParameter(2, next.text())
                .getResultList();
        statement(
                        "UPDATE category SET path = ?2 || substr(path, length(?1) + 1) WHERE "
                                + IN_BRANCH.formatted("path"),
                        path)
                .setParameter(2, next.text())
                .executeUpdate();
        entityManager
                .createNativeQuery("UPDATE category SET name = ?2, parent = CAST(?3 AS text) WHERE path = ?1")
                .setParameter(1, next.text())
                .setParameter(2, next.name())
                .setParameter(3, next.parent().map(CategoryPath::text).orElse(null))
                .executeUpdate();
        changed.fire(new ProductsChanged(products.stream().map(UUID.class::cast).toList()));
    }

    private static String rest(String below, CategoryPath path) {
        return below.substring(path.text().length());
    }

    private void place(CategoryPath path, int position) {
        statement("UPDATE category SET position = ?2 WHERE path = ?1", path)
                .setParameter(2, position)
                .executeUpdate();
        changed.fire(new ProductsChanged(List.of()));
    }

    private boolean isThere(CategoryPath path) {
        return isAny("SELECT 1 FROM category WHERE path = ?1", path);
    }

    private boolean isAny(String sql, CategoryPath path) {
        return !statement(sql + " LIMIT 1", path).getResultList().isEmpty();
    }

    private Query statement(String sql, CategoryPath path) {
        return entityManager.createNativeQuery(sql).setParameter(1, path.text());
    }

    /** One rearranges at a time. Products that are added meanwhile hold on to their category by themselves. */
    private void lockTree() {
        entityManager
                .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtextextended('categories', 0)) AS text)")
                .getResultList();
    }
}
