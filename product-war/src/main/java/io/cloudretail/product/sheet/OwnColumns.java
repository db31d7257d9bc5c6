package io.cloudretail.product.sheet;

import io.cloudretail.product.catalogue.TaxClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The shop's own columns; docs/import.md describes them. */
final class OwnColumns implements RowFormat {
    private static final String TAX_CLASS = "tax_class";
    static final List<String> ALL = List.of(
            "sku",
            "product",
            "title",
            "description",
            "category",
            "brand",
            "status",
            TAX_CLASS,
            "price",
            "currency",
            "stock",
            "barcode",
            "weight_grams");
    static final String OPTION = "option:";
    static final String ATTRIBUTE = "attribute:";
    /** What an export with too many names for a column each writes; they may be missing. */
    static final String MORE_OPTIONS = "options";

    static final String MORE_ATTRIBUTES = "attributes";
    static final String CURRENCY = "GBP";
    static final int MOST_STOCK = 1_000_000;
    static final int HEAVIEST = 1_000_000;

    private static final int MOST_OPTIONS = 10;
    private static final int MOST_ATTRIBUTES = 50;
    private static final Set<String> OF_PRODUCTS =
            Set.of("description", "category", "brand", "status", TAX_CLASS, MORE_ATTRIBUTES);

    private final List<String> options = new ArrayList<>();
    private final List<String> attributes = new ArrayList<>();

    /** Throws {@link Unreadable} for columns that nobody knows or that are missing. */
    OwnColumns(List<String> header) {
        for (String column : header) {
            if (column.startsWith(OPTION)) {
                options.add(named(column, OPTION));
            } else if (column.startsWith(ATTRIBUTE)) {
                attributes.add(named(column, ATTRIBUTE));
            } else if (!ALL.contains(column) && !column.equals(MORE_OPTIONS) && !column.equals(MORE_ATTRIBUTES)) {
                throw new Unreadable(
                        1,
                        "there is no column \"" + shortened(column) + "\"; columns are " + String.join(", ", ALL)
                                + ", option:NAME and attribute:NAME");
            }
        }
        for (String needed : List.of("sku", "title", "price")) {
            if (!header.contains(needed)) {
                throw new Unreadable(1, "the column " + needed + " is missing");
            }
        }
    }

    @Override
    public String name() {
        return "cloudretail";
    }

    @Override
    public Row read(Line line) {
        String sku = Cells.head(cell(line, "sku"));
        String product = null;
        ProductPart productPart = null;
        boolean productRead = false;
        try {
            line.requireAllCells();
            product = product(line);
            productPart = productPart(line);
            productRead = true;
            return new Row(line.number(), product, Cells.sku("sku", sku), productPart, variantPart(line), null, false);
        } catch (Refused refused) {
            return new Row(line.number(), product, sku, productPart, null, refused, !productRead);
        }
    }

    private static String product(Line line) {
        String name = Cells.optionalText("product", cell(line, "product"), Cells.LONGEST_TEXT);
        return name.isEmpty() ? null : name;
    }

    private ProductPart productPart(Line line) {
        if (cell(line, "title").isEmpty()) {
            requireNothingOfProduct(line);
            return null;
        }
        return new ProductPart(
                Cells.text("title", cell(line, "title")),
                line.has("description")
                        ? Cells.optionalText("description", cell(line, "description"), Cells.LONGEST_DESCRIPTION)
                        : null,
                line.has("category") ? Cells.category("category", cell(line, "category")) : null,
                line.has("brand") ? Cells.optionalText("brand", cell(line, "brand"), Cells.LONGEST_BRAND) : null,
                status(line),
                taxClass(line),
                named(line, ATTRIBUTE, attributes, MORE_ATTRIBUTES, MOST_ATTRIBUTES));
    }

    private void requireNothingOfProduct(Line line) {
        for (String column : line.columns().keySet()) {
            boolean ofProduct = OF_PRODUCTS.contains(column) || column.startsWith(ATTRIBUTE);
            Cells.require(!ofProduct || line.cell(column).isEmpty(), column, "is given in a row without a title");
        }
    }

    private static String status(Line line) {
        String status = cell(line, "status").toUpperCase(Locale.ROOT);
        if (status.isEmpty()) {
            return null;
        }
        Cells.require(
                status.equals("ACTIVE") || status.equals("DRAFT"),
                "status",
                "must be active or draft; a product is taken off sale for good by deleting it");
        return status;
    }

    private static TaxClass taxClass(Line line) {
        String taxClass = cell(line, TAX_CLASS).toUpperCase(Locale.ROOT);
        if (taxClass.isEmpty()) {
            return null;
        }
        return Stream.of(TaxClass.values())
                .filter(each -> each.name().equals(taxClass))
                .findFirst()
                .orElseThrow(() -> new Refused(TAX_CLASS, "must be standard, reduced or zero"));
    }

    private VariantPart variantPart(Line line) {
        long price = Cells.price("price", cell(line, "price"));
        if (line.has("currency")) {
            Cells.require(CURRENCY.equals(cell(line, "currency")), "currency", "must be " + CURRENCY);
        }
        String stock = cell(line, "stock");
        String weight = cell(line, "weight_grams");
        return new VariantPart(
                price,
                stock.isEmpty() ? 0 : Cells.whole("stock", stock, MOST_STOCK),
                line.has("barcode") ? Cells.barcode("barcode", cell(line, "barcode")) : null,
                weight.isEmpty()
                        ? (line.has("weight_grams") ? Integer.valueOf(0) : null)
                        : Integer.valueOf(Cells.whole("weight_grams", weight, HEAVIEST)),
                named(line, OPTION, options, MORE_OPTIONS, MOST_OPTIONS));
    }

    /** Null when the file has no column for any. */
    private static Map<String, String> named(Line line, String prefix, List<String> names, String more, int most) {
        if (names.isEmpty() && !line.has(more)) {
            return null;
        }
        Map<String, String> values = new TreeMap<>(Cells.named(more, cell(line, more)));
        Cells.require(values.size() <= most, more, "are too many: " + most + " at most");
        for (String name : names) {
            String column = prefix + name;
            String value = Cells.optionalText(column, cell(line, column), Cells.LONGEST_TEXT);
            if (!value.isEmpty()) {
                values.put(name, value);
            }
            Cells.require(values.size() <= most, column, "is one too many: " + most + " at most");
        }
        return values;
    }

    private static String cell(Line line, String column) {
        return FormulaGuard.take(line.cell(column));
    }

    private static String named(String column, String prefix) {
        String name = column.substring(prefix.length()).strip();
        if (name.isEmpty() || name.length() > Cells.LONGEST_NAME || !column.equals(prefix + name)) {
            throw new Unreadable(
                    1,
                    "the column \"" + shortened(column) + "\" must be named " + prefix + "NAME, with a name of 1 to "
                            + Cells.LONGEST_NAME + " characters");
        }
        return name;
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
