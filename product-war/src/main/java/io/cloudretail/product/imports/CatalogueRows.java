package io.cloudretail.product.imports;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.catalogue.NamedTexts;
import io.cloudretail.product.catalogue.TaxClass;
import io.cloudretail.product.sheet.SheetRow;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Reads what is not taken off sale, a portion in a transaction. */
@Shared
@Transactional(rollbackOn = SQLException.class)
class CatalogueRows {
    private static final String ROWS =
            "SELECT v.sku, p.slug, p.title, p.description, p.category, p.brand, p.status, p.tax_class, p.attributes, v.price_minor,"
                    + " v.currency, v.barcode, v.weight_grams, v.options FROM product p JOIN variant v ON v.product_id = p.id"
                    + " WHERE p.id = ANY (?) AND NOT v.retired ORDER BY p.id, v.position, v.sku";

    private final EntityManager entityManager;

    @Inject
    CatalogueRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<UUID> ids(UUID vendor, UUID after, int limit) {
        String ofVendor = vendor == null ? "" : " AND vendor_id = ?3";
        var query = entityManager
                .createNativeQuery("SELECT id FROM product WHERE id > ?1 AND status <> 'RETIRED'" + ofVendor
                        + " ORDER BY id LIMIT ?2")
                .setParameter(1, after)
                .setParameter(2, limit);
        if (vendor != null) {
            query.setParameter(3, vendor);
        }
        List<?> ids = query.getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    List<SheetRow> rows(List<UUID> products) {
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
            statement.setArray(1, connection.createArrayOf("uuid", products.toArray()));
            List<SheetRow> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row));
                }
            }
            return rows;
        } catch (SQLException fault) {
            throw new PersistenceException(fault);
        }
    }

    private static SheetRow row(ResultSet row) throws SQLException {
        return new SheetRow(
                row.getString("sku"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("description"),
                row.getString("category"),
                Objects.requireNonNullElse(row.getString("brand"), ""),
                row.getString("status"),
                TaxClass.valueOf(row.getString("tax_class")),
                NamedTexts.of(TextMap.read(row.getString("attributes"))),
                row.getLong("price_minor"),
                row.getString("currency"),
                Objects.requireNonNullElse(row.getString("barcode"), ""),
                row.getObject("weight_grams", Integer.class),
                NamedTexts.of(TextMap.read(row.getString("options"))));
    }
}
