package io.cloudretail.product.imports;

import io.cloudretail.kit.money.Money;
import io.cloudretail.product.catalogue.NewProduct;
import io.cloudretail.product.catalogue.ProductText;
import java.math.BigDecimal;
import java.util.Map;

/** One line of an import: a product with one variant. */
record ProductRow(String sku, ProductText text, Money price, int stock) {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_DESCRIPTION = 5000;

    /** Reads the columns of a line by name; throws {@link Refused} with the first column that is wrong. */
    static ProductRow of(Map<String, String> columns) {
        return new ProductRow(
                sku(columns),
                new ProductText(text(columns, "title"), description(columns), text(columns, "category")),
                Money.of(price(columns), currency(columns)),
                stock(columns));
    }

    private static String sku(Map<String, String> columns) {
        String sku = columns.get("sku");
        return require(sku.matches(NewProduct.SKU), sku, "sku", "must be 1 to 40 letters, digits, dots, hyphens");
    }

    private static String text(Map<String, String> columns, String column) {
        String text = columns.get(column);
        boolean fits = !text.isBlank() && text.length() <= LONGEST_TEXT && text.indexOf('\0') < 0;
        return require(fits, text, column, "must be text of 1 to 200 characters");
    }

    private static String description(Map<String, String> columns) {
        String text = columns.get("description");
        boolean fits = text.length() <= LONGEST_DESCRIPTION && text.indexOf('\0') < 0;
        return require(fits, text, "description", "must be text of up to 5000 characters");
    }

    private static long price(Map<String, String> columns) {
        String price = columns.get("price");
        require(price.matches("\\d{1,8}(\\.\\d{1,2})?"), price, "price", "must be pounds and pence, such as 2.95");
        long pence = new BigDecimal(price).movePointRight(2).longValueExact();
        require(pence > 0, price, "price", "must be more than nothing");
        return pence;
    }

    private static String currency(Map<String, String> columns) {
        String currency = columns.get("currency");
        return require("GBP".equals(currency), currency, "currency", "must be GBP");
    }

    private static int stock(Map<String, String> columns) {
        String stock = columns.get("stock");
        return Integer.parseInt(require(stock.matches("\\d{1,7}"), stock, "stock", "must be a whole number of units"));
    }

    private static String require(boolean fits, String value, String column, String otherwise) {
        if (!fits) {
            throw new Refused(column, otherwise);
        }
        return value;
    }

    /** Why a line cannot be taken. */
    static final class Refused extends RuntimeException {
        private final String column;

        Refused(String column, String reason) {
            super(reason);
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
