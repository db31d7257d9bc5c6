package io.cloudretail.product.catalogue;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The tree that products hang in. A product brings the categories it names along. */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
public class CategoryTree {
    private static final String LOCK =
            "SELECT path FROM category WHERE path = ANY (CAST(?1 AS text[])) ORDER BY path FOR KEY SHARE";
    private static final String ADD = "INSERT INTO category (path, parent, name)"
            + " SELECT path, nullif(parent, ''), name FROM unnest(CAST(?1 AS text[]), CAST(?2 AS text[]), CAST(?3 AS text[]))"
            + " AS missing (path, parent, name) ORDER BY path ON CONFLICT DO NOTHING";

    private final EntityManager entityManager;

    @Inject
    CategoryTree(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Adds a category and those above it, where they are missing. What is there cannot be renamed until the end of this transaction. */
    public void grow(String path) {
        grow(List.of(path));
    }

    /** The same for many, in the order of their paths: two who name the same ones never wait for each other in a circle. */
    public void grow(Collection<String> paths) {
        if (paths.isEmpty()) {
            return;
        }
        List<?> there = entityManager
                .createNativeQuery(LOCK)
                .setParameter(1, paths.toArray(String[]::new))
                .getResultList();
        Set<String> missing = new TreeSet<>(paths);
        missing.removeAll(there);
        if (!missing.isEmpty()) {
            add(withThoseAbove(missing));
        }
    }

    private static List<CategoryPath> withThoseAbove(Set<String> paths) {
        Set<String> all = new TreeSet<>();
        for (String path : paths) {
            CategoryPath next = new CategoryPath(path);
            while (next != null && all.add(next.text())) {
                next = next.parent().orElse(null);
            }
        }
        return all.stream().map(CategoryPath::new).toList();
    }

    private void add(List<CategoryPath> categories) {
        entityManager
                .createNativeQuery(ADD)
                .setParameter(1, texts(categories, CategoryPath::text))
                .setParameter(2, texts(categories, path -> path.parent()
                        .map(CategoryPath::text)
                        .orElse("")))
                .setParameter(3, texts(categories, CategoryPath::name))
                .executeUpdate();
    }

    private static String[] texts(List<CategoryPath> categories, Function<CategoryPath, String> part) {
        return categories.stream().map(part).toArray(String[]::new);
    }
}
