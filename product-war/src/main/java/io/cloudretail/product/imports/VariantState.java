package io.cloudretail.product.imports;

import io.cloudretail.product.sheet.VariantPart;
import java.util.Map;
import java.util.Objects;

/** A variant as a batch of rows finds it and leaves it. */
final class VariantState {
    final String sku;
    final boolean isNew;
    final boolean retired;
    final int position;
    final int openingStock;

    long price;
    Map<String, String> options;
    String barcode;
    Integer weightGrams;
    boolean changed;
    private final long priceBefore;

    /** One that is there. */
    VariantState(
            String sku,
            long price,
            Map<String, String> options,
            String barcode,
            Integer weightGrams,
            int position,
            boolean retired) {
        this.sku = sku;
        this.isNew = false;
        this.retired = retired;
        this.position = position;
        this.openingStock = 0;
        this.price = price;
        this.priceBefore = price;
        this.options = options;
        this.barcode = barcode;
        this.weightGrams = weightGrams;
    }

    /** One that is new. */
    VariantState(String sku, VariantPart part, int position) {
        this.sku = sku;
        this.isNew = true;
        this.retired = false;
        this.position = position;
        this.openingStock = part.stock();
        this.priceBefore = 0;
        this.options = Map.of();
        put(part);
    }

    /** Answers whether anything is different now. */
    boolean put(VariantPart part) {
        Map<String, String> newOptions = part.options() == null ? options : part.options();
        String newBarcode = part.barcode() == null ? barcode : orNull(part.barcode());
        Integer newWeight = part.weightGrams() == null ? weightGrams : orNull(part.weightGrams());
        boolean same = price == part.price()
                && options.equals(newOptions)
                && Objects.equals(barcode, newBarcode)
                && Objects.equals(weightGrams, newWeight);
        price = part.price();
        options = newOptions;
        barcode = newBarcode;
        weightGrams = newWeight;
        changed |= !same;
        return !same;
    }

    boolean hasNewPrice() {
        return price != priceBefore;
    }

    /** Null for one that had none. */
    Long priceBefore() {
        return isNew ? null : priceBefore;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Integer orNull(int number) {
        return number == 0 ? null : number;
    }
}
