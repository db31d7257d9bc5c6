package io.cloudretail.product.sheet;

import io.cloudretail.product.catalogue.CategoryPath;
import io.cloudretail.product.catalogue.Gtin;
import io.cloudretail.product.catalogue.NewProduct;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a cell may hold, whatever the format. */
final class Cells {
    static final int LONGEST_TEXT = 200;
    static final int LONGEST_DESCRIPTION = 5000;
    static final int LONGEST_BRAND = 100;
    static final int LONGEST_NAME = 60;

    private static final String AS_JSON =
            "must be a JSON object of texts, such as {\"colour\":\"red\"}, with names of up to 60 and texts of up to 200 characters";
    private static final Pattern SKU = Pattern.compile(NewProduct.SKU);
    private static final Pattern PRICE = Pattern.compile("\\d{1,8}(\\.\\d{1,2})?");

    private Cells() {}

    /** As much of a cell as any SKU may have and then some: rows are kept by the hundred, also with what is no SKU. */
    static String head(String cell) {
        return cell.substring(0, Math.min(cell.length(), 64));
    }

    static String sku(String column, String cell) {
        require(!cell.isEmpty(), column, "is empty: every variant needs a SKU of its own");
        return require(SKU.matcher(cell).matches(), cell, column, "must be 1 to 40 letters, digits, dots, hyphens");
    }

    static String text(String column, String cell) {
        boolean fits = !cell.isEmpty() && cell.length() <= LONGEST_TEXT && isStorable(cell);
        return require(fits, cell, column, "must be text of 1 to 200 characters");
    }

    static String optionalText(String column, String cell, int longest) {
        boolean fits = cell.length() <= longest && isStorable(cell);
        return require(fits, cell, column, "must be text of up to " + longest + " characters");
    }

    /** A path such as {@code Home > Lighting}, however it is spaced. */
    static String category(String column, String cell) {
        return CategoryPath.parse(cell)
                .orElseThrow(() -> new Refused(
                        column, "must be up to 8 names joined by >, such as Home > Lighting, 200 characters in all"))
                .text();
    }

    static long price(String column, String cell) {
        require(cell.indexOf(',') < 0, column, "must be without thousands separators, such as 1234.50");
        require(
                cell.indexOf('£') < 0 && cell.indexOf('$') < 0 && cell.indexOf('€') < 0,
                column,
                "must be without a currency sign, such as 2.95");
        require(PRICE.matcher(cell).matches(), column, "must be pounds and pence, such as 2.95");
        long pence = new BigDecimal(cell).movePointRight(2).longValueExact();
        require(pence > 0, column, "must be more than nothing");
        require(pence <= 1_000_000_000L, column, "must be at most 10000000");
        return pence;
    }

    static int whole(String column, String cell, int most) {
        require(cell.matches("\\d{1,9}"), column, "must be a whole number");
        int number = Integer.parseInt(cell);
        require(number <= most, column, "must be at most " + most);
        return number;
    }

    static String barcode(String column, String cell) {
        boolean fits = cell.isEmpty() || Gtin.Check.of(cell);
        return require(fits, cell, column, "must be a GTIN: 8, 12, 13 or 14 digits with the right check digit");
    }

    /** Texts by name, as a JSON object. */
    static Map<String, String> named(String column, String cell) {
        if (cell.isEmpty()) {
            return Map.of();
        }
        Map<String, String> texts = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(cell))) {
            reader.readObject().forEach((name, value) -> {
                boolean fits = !name.isBlank()
                        && name.strip().length() <= LONGEST_NAME
                        && isStorable(name)
                        && value instanceof JsonString text
                        && text.getString().length() <= LONGEST_TEXT
                        && isStorable(text.getString());
                require(fits, column, AS_JSON);
                texts.put(name.strip(), ((JsonString) value).getString().strip());
            });
        } catch (JsonException malformed) {
            throw new Refused(column, AS_JSON);
        }
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    static void require(boolean fits, String column, String otherwise) {
        if (!fits) {
            throw new Refused(column, otherwise);
        }
    }

    private static String require(boolean fits, String cell, String column, String otherwise) {
        require(fits, column, otherwise);
        return cell;
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0;
    }
}
