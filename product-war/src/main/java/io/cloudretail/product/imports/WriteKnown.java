package io.cloudretail.product.imports;

import static io.cloudretail.product.imports.Batch.column;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.imports.Known.Owned;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes what a batch of rows changed: a statement per table, over all of them at once. */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
class WriteKnown {
    private final EntityManager entityManager;

    @Inject
    WriteKnown(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void write(Job job, Known known) throws SQLException {
        Connection connection = entityManager.unwrap(Connection.class);
        insertProducts(connection, known.created());
        updateProducts(connection, known.updated());
        List<Owned> newVariants = known.touchedVariants(true);
        List<Owned> changedVariants = known.touchedVariants(false);
        insertVariants(connection, newVariants);
        updateVariants(connection, changedVariants);
        insertPriceChanges(
                connection,
                job,
                Stream.concat(newVariants.stream(), changedVariants.stream())
                        .filter(owned -> owned.variant().hasNewPrice())
                        .toList());
        insertNames(connection, job, known.newNames());
    }

    void refuse(Job job, List<Refusal> refusals) throws SQLException {
        Batch.run(
                entityManager.unwrap(Connection.class),
                "INSERT INTO import_refusal (job_id, line, column_name, reason, sku) SELECT * FROM unnest(?, ?, ?, ?, ?)",
                refusals,
                column("uuid", refusal -> job.id()),
                column("int8", Refusal::line),
                column("text", Refusal::column),
                column("text", Refusal::reason),
                column("text", Refusal::sku));
    }

    private static void insertProducts(Connection connection, List<ProductState> products) throws SQLException {
        Batch.run(
                connection,
                "INSERT INTO product (id, vendor_id, slug, title, description, category, brand, status, tax_class, attributes,"
                        + " price_minor, in_stock, created_at, updated_at, version)"
                        + " SELECT *, now(), now(), 1 FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                products,
                column("uuid", product -> product.id),
                column("uuid", product -> product.vendor),
                column("text", product -> product.slug),
                column("text", product -> product.title),
                column("text", product -> product.description),
                column("text", product -> product.category),
                column("text", product -> product.brand),
                column("text", product -> product.status.name()),
                column("text", product -> product.taxClass.name()),
                column("text", product -> TextMap.write(product.attributes)),
                column("int8", ProductState::lowestPrice),
                column("bool", ProductState::opensWithStock));
    }

    private static void updateProducts(Connection connection, List<ProductState> products) throws SQLException {
        Batch.run(
                connection,
                "UPDATE product p SET slug = u.slug, title = u.title, description = u.description, category = u.category, brand = u.brand,"
                        + " status = u.status, tax_class = u.tax_class, attributes = u.attributes, price_minor = u.price,"
                        + " in_stock = CASE WHEN u.opens THEN true ELSE p.in_stock END,"
                        + " updated_at = now(), version = p.version + 1"
                        + " FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " AS u (id, slug, title, description, category, brand, status, tax_class, attributes, price, opens) WHERE p.id = u.id",
                products,
                column("uuid", product -> product.id),
                column("text", product -> product.slug),
                column("text", product -> product.title),
                column("text", product -> product.description),
                column("text", product -> product.category),
                column("text", product -> product.brand),
                column("text", product -> product.status.name()),
                column("text", product -> product.taxClass.name()),
                column("text", product -> TextMap.write(product.attributes)),
                column("int8", ProductState::lowestPrice),
                column("bool", ProductState::opensWithStock));
    }

    private static void insertVariants(Connection connection, List<Owned> variants) throws SQLException {
        Batch.run(
                connection,
                "INSERT INTO variant (sku, product_id, options, price_minor, position, barcode, weight_grams, in_stock, currency)"
                        + " SELECT *, 'GBP' FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)",
                variants,
                column("text", owned -> owned.variant().sku),
                column("uuid", owned -> owned.product().id),
                column("text", owned -> TextMap.write(owned.variant().options)),
                column("int8", owned -> owned.variant().price),
                column("int4", owned -> owned.variant().position),
                column("text", owned -> owned.variant().barcode),
                column("int4", owned -> owned.variant().weightGrams),
                column("bool", owned -> owned.variant().openingStock > 0));
    }

    private static void updateVariants(Connection connection, List<Owned> variants) throws SQLException {
        Batch.run(
                connection,
                "UPDATE variant v SET options = u.options, price_minor = u.price, barcode = u.barcode, weight_grams = u.weight"
                        + " FROM unnest(?, ?, ?, ?, ?) AS u (sku, options, price, barcode, weight) WHERE v.sku = u.sku",
                variants,
                column("text", owned -> owned.variant().sku),
                column("text", owned -> TextMap.write(owned.variant().options)),
                column("int8", owned -> owned.variant().price),
                column("text", owned -> owned.variant().barcode),
                column("int4", owned -> owned.variant().weightGrams));
    }

    private static void insertPriceChanges(Connection connection, Job job, List<Owned> variants) throws SQLException {
        Batch.run(
                connection,
                "INSERT INTO price_change (product_id, sku, old_minor, new_minor, changed_by, currency)"
                        + " SELECT *, 'GBP' FROM unnest(?, ?, ?, ?, ?)",
                variants,
                column("uuid", owned -> owned.product().id),
                column("text", owned -> owned.variant().sku),
                column("int8", owned -> owned.variant().priceBefore()),
                column("int8", owned -> owned.variant().price),
                column("uuid", owned -> job.owner()));
    }

    private static void insertNames(Connection connection, Job job, List<Map.Entry<String, ProductState>> names)
            throws SQLException {
        Batch.run(
                connection,
                "INSERT INTO product_handle (vendor_id, handle, product_id) SELECT * FROM unnest(?, ?, ?)"
                        + " ON CONFLICT (vendor_id, handle) DO NOTHING",
                names,
                column("uuid", name -> job.owner()),
                column("text", Map.Entry::getKey),
                column("uuid", name -> name.getValue().id));
    }
}
