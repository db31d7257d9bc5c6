package io.cloudretail.product.categories;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.cache.ProductCache;
import io.cloudretail.product.catalogue.CategoryPath;
import io.cloudretail.product.categories.CategoryList.Category;
import io.cloudretail.product.database.Database;
import io.cloudretail.product.database.Replica;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tree as shoppers see it, with the number of products in each branch. */
@Shared
class CategoryLists {
    private static final Jsonb JSONB = JsonbBuilder.create();
    private static final String TOP = "";
    private static final String ALL = "SELECT c.path, c.parent, c.name, c.position, coalesce(l.products, 0)"
            + " FROM category c LEFT JOIN (SELECT left(shelf, -3) AS path, count(*) AS products FROM listing GROUP BY shelf) l"
            + " ON l.path = c.path";

    private record Node(String path, String parent, String name, int position, long products) {}

    private final ProductCache cache;
    private final Database replica;
    private final Database primary;

    @Inject
    CategoryLists(ProductCache cache, @Replica Database replica, Database primary) {
        this.cache = cache;
        this.replica = replica;
        this.primary = primary;
    }

    /** Those with products, as JSON. */
    String filled() {
        return cache.list(
                "categories",
                () -> JSONB.toJson(new CategoryList(read(replica).stream()
                        .filter(category -> category.count() > 0)
                        .toList())));
    }

    /** The empty ones too, as they are now. */
    CategoryList all() {
        return new CategoryList(read(primary));
    }

    private static List<Category> read(Database database) {
        List<Node> nodes = database.rows(
                ALL,
                row -> new Node(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getLong(5)));
        Map<String, Long> counts = new HashMap<>();
        for (Node node : nodes) {
            for (var path = new CategoryPath(node.path());
                    path != null;
                    path = path.parent().orElse(null)) {
                counts.merge(path.text(), node.products(), Long::sum);
            }
        }
        Map<String, List<Node>> children = nodes.stream()
                .sorted(Comparator.comparingInt(Node::position).thenComparing(Node::name))
                .collect(Collectors.groupingBy(node -> node.parent() == null ? TOP : node.parent()));
        List<Category> tree = new ArrayList<>();
        walk(TOP, children, counts, tree);
        return tree;
    }

    private static void walk(
            String parent, Map<String, List<Node>> children, Map<String, Long> counts, List<Category> tree) {
        for (Node node : children.getOrDefault(parent, List.of())) {
            tree.add(new Category(node.path(), node.name(), node.position(), counts.getOrDefault(node.path(), 0L)));
            walk(node.path(), children, counts, tree);
        }
    }
}
