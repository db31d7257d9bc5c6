package io.cloudretail.product.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tree of categories, as the products' paths make it. */
@Dependent
@Transactional
class Categories {
    private static final String BELOW = " > ";

    /** @param count active products in it and in everything below it */
    public record Category(String path, String name, long count) {
        static Category of(String path, long count) {
            int end = path.lastIndexOf(BELOW);
            return new Category(path, end < 0 ? path : path.substring(end + BELOW.length()), count);
        }
    }

    private final EntityManager entityManager;

    @Inject
    Categories(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Every category with products, parents before their children. */
    List<Category> all() {
        Map<String, Long> counts = new TreeMap<>();
        for (Object row : entityManager
                .createNativeQuery("SELECT left(shelf, -3), count(*) FROM listing GROUP BY shelf")
                .getResultList()) {
            Object[] column = (Object[]) row;
            long products = ((Number) column[1]).longValue();
            for (String path = (String) column[0]; path != null; path = parent(path)) {
                counts.merge(path, products, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> Category.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String parent(String path) {
        int end = path.lastIndexOf(BELOW);
        return end < 0 ? null : path.substring(0, end);
    }
}
