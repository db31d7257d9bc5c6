package io.cloudretail.product.imports;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.catalogue.CategoryPath;
import io.cloudretail.product.catalogue.ProductStatus;
import io.cloudretail.product.catalogue.TaxClass;
import io.cloudretail.product.sheet.Row;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds the products that rows are about, and keeps everybody else from them and from the rows' SKUs until the
 * transaction ends. In the same order for everybody, so that no two wait for each other.
 */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
class ReadKnown {
    private static final String LOCK =
            "SELECT count(pg_advisory_xact_lock(hashtextextended(sku, 0))) FROM unnest(?) AS sku";
    private static final String NAMES =
            "SELECT handle, product_id FROM product_handle WHERE vendor_id = ? AND handle = ANY (?)";
    private static final String PRODUCTS =
            "SELECT id, vendor_id, slug, title, description, category, brand, status, tax_class, attributes FROM product"
                    + " WHERE id = ANY (ARRAY(SELECT product_id FROM variant WHERE sku = ANY (?)"
                    + " UNION SELECT product_id FROM product_handle WHERE vendor_id = ? AND handle = ANY (?)";

    private static final String OWN = PRODUCTS
            + " UNION SELECT id FROM product WHERE slug = ANY (?))) AND (? OR vendor_id = ?) ORDER BY id FOR UPDATE";
    /** Others' products cannot be changed: that they are others' is all there is to know, and keeps nobody from them. */
    private static final String OTHERS = PRODUCTS + ")) AND vendor_id <> ?";

    /** Options only of what rows may change: a product's other variants may have a great deal of them. */
    private static final String VARIANTS =
            "SELECT product_id, sku, price_minor, CASE WHEN sku = ANY (?) THEN options ELSE '{}' END AS options, barcode, weight_grams, position, retired FROM variant"
                    + " WHERE product_id = ANY (?) ORDER BY position, sku";

    private final EntityManager entityManager;

    @Inject
    ReadKnown(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Known of(Job job, Collection<Row> rows) throws SQLException {
        Connection connection = entityManager.unwrap(Connection.class);
        Object[] skus = rows.stream()
                .filter(row -> row.refused() == null && row.variantPart() != null)
                .map(Row::sku)
                .collect(Collectors.toCollection(TreeSet::new))
                .toArray();
        Object[] names = rows.stream()
                .map(Row::product)
                .filter(Objects::nonNull)
                .distinct()
                .toArray();
        lock(connection, skus);
        Known known = new Known();
        readProducts(connection, job, skus, names, known);
        readVariants(connection, skus, known);
        readNames(connection, job, names, known);
        return known;
    }

    private static void lock(Connection connection, Object[] skus) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setArray(1, connection.createArrayOf("text", skus));
            statement.execute();
        }
    }

    private static void readProducts(Connection connection, Job job, Object[] skus, Object[] names, Known known)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OWN)) {
            statement.setArray(1, connection.createArrayOf("text", skus));
            statement.setObject(2, job.owner());
            statement.setArray(3, connection.createArrayOf("text", names));
            statement.setArray(4, connection.createArrayOf("text", names));
            statement.setBoolean(5, job.changesAll());
            statement.setObject(6, job.owner());
            for (ProductState product : products(statement)) {
                known.add(product);
                known.name(product.slug, product);
            }
        }
        if (!job.changesAll()) {
            try (PreparedStatement statement = connection.prepareStatement(OTHERS)) {
                statement.setArray(1, connection.createArrayOf("text", skus));
                statement.setObject(2, job.owner());
                statement.setArray(3, connection.createArrayOf("text", names));
                statement.setObject(4, job.owner());
                products(statement).forEach(known::add);
            }
        }
    }

    private static List<ProductState> products(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            List<ProductState> products = new ArrayList<>();
            while (row.next()) {
                products.add(new ProductState(
                        row.getObject("id", UUID.class),
                        row.getObject("vendor_id", UUID.class),
                        row.getString("slug"),
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("category"),
                        row.getString("brand"),
                        ProductStatus.valueOf(row.getString("status")),
                        TaxClass.valueOf(row.getString("tax_class")),
                        TextMap.read(row.getString("attributes"))));
            }
            return products;
        }
    }

    private static void readVariants(Connection connection, Object[] skus, Known known) throws SQLException {
        Object[] products = known.all().stream().map(product -> product.id).toArray();
        if (products.length == 0) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(VARIANTS)) {
            statement.setArray(1, connection.createArrayOf("text", skus));
            statement.setArray(2, connection.createArrayOf("uuid", products));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ProductState product = known.withId(row.getObject("product_id", UUID.class));
                    String sku = row.getString("sku");
                    product.found(new VariantState(
                            sku,
                            row.getLong("price_minor"),
                            TextMap.read(row.getString("options")),
                            row.getString("barcode"),
                            row.getObject("weight_grams", Integer.class),
                            row.getInt("position"),
                            row.getBoolean("retired")));
                    known.add(sku, product);
                }
            }
        }
    }

    private static void readNames(Connection connection, Job job, Object[] names, Known known) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NAMES)) {
            statement.setObject(1, job.owner());
            statement.setArray(2, connection.createArrayOf("text", names));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.name(row.getString("handle"), known.withId(row.getObject("product_id", UUID.class)));
                }
            }
        }
    }

    /** Those of these categories, and of those above them, that are not there. */
    Set<String> categoriesMissing(Collection<String> categories) throws SQLException {
        Set<String> missing = new TreeSet<>();
        for (String category : categories) {
            for (Optional<CategoryPath> path = Optional.of(new CategoryPath(category));
                    path.isPresent() && missing.add(path.get().text());
                    path = path.get().parent()) {
                // until one that is in the set already, and with it those above
            }
        }
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT path FROM category WHERE path = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("text", missing.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    missing.remove(row.getString(1));
                }
            }
        }
        return missing;
    }

    /** Those of these slugs that are in use. */
    List<String> slugsTaken(List<String> slugs) throws SQLException {
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT slug FROM product WHERE slug = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("text", slugs.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                List<String> taken = new ArrayList<>();
                while (row.next()) {
                    taken.add(row.getString(1));
                }
                return taken;
            }
        }
    }
}
