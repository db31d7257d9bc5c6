package io.cloudretail.product.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Shopify's export of products, with the column names of before and since 2024. A product's first row describes it; rows
 * with the same handle that follow hold further variants or just a picture.
 */
final class ShopifyColumns implements RowFormat {
    private static final int OPTIONS = 3;
    private static final String NO_OPTION = "Default Title";
    private static final String UNSORTED = "Unsorted";

    private final boolean since2024;
    private String product;
    private List<String> optionNames = List.of();
    private boolean archived;

    ShopifyColumns(List<String> header) {
        since2024 = header.contains("URL handle");
        for (String needed : List.of("Title", column("Variant Price", "Price"), column("Variant SKU", "SKU"))) {
            if (!header.contains(needed)) {
                throw new Unreadable(1, "the column " + needed + " is missing");
            }
        }
    }

    static boolean isOne(List<String> header) {
        return header.contains("Handle") || header.contains("URL handle");
    }

    @Override
    public String name() {
        return "shopify";
    }

    @Override
    public Row read(Line line) {
        String sku = Cells.head(withoutApostrophe(line.cell(column("Variant SKU", "SKU"))));
        ProductPart productPart = null;
        boolean productRead = false;
        try {
            line.requireAllCells();
            boolean begins = begin(line);
            productPart = begins ? productPart(line) : null;
            productRead = true;
            if (isPictureOnly(line, sku)) {
                return new Row(line.number(), product, sku, productPart, null, null, false);
            }
            Cells.require(!archived, "Status", "is archived: the product is not for sale any more");
            Cells.sku(column("Variant SKU", "SKU"), sku);
            return new Row(line.number(), product, sku, productPart, variantPart(line), null, false);
        } catch (Refused refused) {
            return new Row(line.number(), product, sku, productPart, null, refused, !productRead);
        }
    }

    /** Notes whose row it is; true for a product's first. */
    private boolean begin(Line line) {
        String column = column("Handle", "URL handle");
        String handle = Cells.optionalText(column, line.cell(column), Cells.LONGEST_TEXT);
        boolean first = handle.isEmpty() || !handle.equals(product);
        if (first) {
            product = handle.isEmpty() ? null : handle;
            optionNames = IntStream.rangeClosed(1, OPTIONS)
                    .mapToObj(i -> line.cell(option(i, "name")))
                    .toList();
            String status = line.cell("Status").toLowerCase(Locale.ROOT);
            archived = status.equals("archived");
        }
        return first;
    }

    private ProductPart productPart(Line line) {
        if (line.cell("Title").isEmpty()) {
            return null;
        }
        String type = Cells.optionalText("Type", line.cell("Type"), Cells.LONGEST_TEXT);
        String description = column("Body (HTML)", "Description");
        return new ProductPart(
                Cells.text("Title", line.cell("Title")),
                Cells.optionalText(description, PlainText.of(line.cell(description)), Cells.LONGEST_DESCRIPTION),
                category(line, type),
                Cells.optionalText("Vendor", line.cell("Vendor"), Cells.LONGEST_BRAND),
                isPublished(line) ? "ACTIVE" : "DRAFT",
                null,
                type.isEmpty() ? Map.of() : Map.of("type", type));
    }

    private String category(Line line, String type) {
        String column = column("Product Category", "Product category");
        String category = line.cell(column);
        if (!category.isEmpty()) {
            return Cells.category(column, category);
        }
        return type.isEmpty() ? UNSORTED : Cells.category("Type", type);
    }

    private boolean isPublished(Line line) {
        String status = line.cell("Status").toLowerCase(Locale.ROOT);
        Cells.require(
                List.of("", "active", "draft", "archived", "unlisted").contains(status),
                "Status",
                "must be active, draft, unlisted or archived");
        String published = column("Published", "Published on online store");
        return !line.cell(published).equalsIgnoreCase("false") && (status.isEmpty() || status.equals("active"));
    }

    private boolean isPictureOnly(Line line, String sku) {
        return sku.isEmpty()
                && line.cell(column("Variant Price", "Price")).isEmpty()
                && line.cell(option(1, "value")).isEmpty()
                && !line.cell(column("Image Src", "Product image URL")).isEmpty();
    }

    private VariantPart variantPart(Line line) {
        long price = Cells.price(column("Variant Price", "Price"), line.cell(column("Variant Price", "Price")));
        String barcode = column("Variant Barcode", "Barcode");
        return new VariantPart(
                price,
                stock(line),
                line.has(barcode) ? Cells.barcode(barcode, withoutApostrophe(line.cell(barcode))) : null,
                weight(line),
                options(line));
    }

    /** Shopify counts below nothing where a shop sells what it has not got; here that is nothing. */
    private int stock(Line line) {
        String column = column("Variant Inventory Qty", "Inventory quantity");
        String stock = line.cell(column);
        return stock.isEmpty() || stock.matches("-\\d{1,9}") ? 0 : Cells.whole(column, stock, OwnColumns.MOST_STOCK);
    }

    private Integer weight(Line line) {
        String column = column("Variant Grams", "Weight value (grams)");
        String weight = line.cell(column);
        if (weight.isEmpty()) {
            return line.has(column) ? 0 : null;
        }
        Cells.require(weight.matches("\\d{1,8}(\\.\\d{1,6})?"), column, "must be a number of grams");
        int grams = (int) Math.round(new BigDecimal(weight).doubleValue());
        Cells.require(grams <= OwnColumns.HEAVIEST, column, "must be at most " + OwnColumns.HEAVIEST);
        return grams;
    }

    private Map<String, String> options(Line line) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 1; i <= OPTIONS; i++) {
            String column = option(i, "value");
            String value = Cells.optionalText(column, line.cell(column), Cells.LONGEST_TEXT);
            String name = optionNames.get(i - 1);
            if (!value.isEmpty() && !value.equals(NO_OPTION)) {
                Cells.require(!name.isEmpty(), option(i, "name"), "is empty though there is a value");
                options.put(
                        Cells.optionalText(option(i, "name"), name, Cells.LONGEST_NAME)
                                .toLowerCase(Locale.ROOT),
                        value);
            }
        }
        return options;
    }

    /** Old exports put an apostrophe before digits, so that a spreadsheet leaves them as they are. */
    private static String withoutApostrophe(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private String option(int number, String part) {
        String old = "Option" + number + (part.equals("name") ? " Name" : " Value");
        return column(old, "Option" + number + " " + part);
    }

    private String column(String before, String since) {
        return since2024 ? since : before;
    }
}
