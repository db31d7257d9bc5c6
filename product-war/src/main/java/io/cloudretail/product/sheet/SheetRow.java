package io.cloudretail.product.sheet;

import io.cloudretail.product.catalogue.TaxClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A variant with its product, to be written in the shop's own columns.
 *
 * @param product its address, which finds it when it is read again
 * @param weightGrams null for none
 */
public record SheetRow(
        String sku,
        String product,
        String title,
        String description,
        String category,
        String brand,
        String status,
        TaxClass taxClass,
        Map<String, String> attributes,
        long price,
        String currency,
        String barcode,
        Integer weightGrams,
        Map<String, String> options) {

    /** In the order of {@link OwnColumns#ALL}; how many there are in stock is not known here. */
    List<String> ownCells() {
        return new ArrayList<>(List.of(
                sku,
                product,
                title,
                description,
                category,
                brand,
                status.toLowerCase(Locale.ROOT),
                taxClass.name().toLowerCase(Locale.ROOT),
                BigDecimal.valueOf(price, 2).toPlainString(),
                currency,
                "",
                barcode,
                weightGrams == null ? "" : weightGrams.toString()));
    }
}
