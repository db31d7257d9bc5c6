package io.cloudretail.devstack.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShippedCatalogueTest {
    private static List<CSVRecord> products;

    @BeforeAll
    static void read() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(ShippedCatalogueTest.class.getResourceAsStream("/catalogue/products.csv")),
                StandardCharsets.UTF_8)) {
            var rows = format.parse(file);
            assertThat(rows.getHeaderNames()).containsExactly(Product.HEADER);
            products = rows.getRecords();
        }
    }

    @Test
    void there_are_well_over_a_thousand_products() {
        assertThat(products).hasSizeGreaterThan(2500);
    }

    @Test
    void every_sku_is_valid_and_there_once_in_ascending_order() {
        assertThat(column("sku")).doesNotHaveDuplicates().isSorted().allMatch(sku -> sku.matches("[A-Z0-9.-]{1,40}"));
    }

    @Test
    void every_price_is_more_than_nothing_in_pounds_and_pence() {
        assertThat(column("price"))
                .allMatch(price -> price.matches("\\d{1,8}\\.\\d{2}") && new BigDecimal(price).signum() > 0);
        assertThat(column("currency")).containsOnly("GBP");
    }

    @Test
    void every_stock_is_within_bounds() {
        assertThat(column("stock"))
                .map(Integer::valueOf)
                .allMatch(units -> units >= Stock.LEAST && units <= Stock.MOST);
    }

    @Test
    void every_title_fits_and_is_there_once() {
        assertThat(column("title"))
                .doesNotHaveDuplicates()
                .allMatch(title -> !title.isBlank() && title.length() <= 200 && title.equals(title.strip()));
    }

    @Test
    void no_title_is_in_capitals_or_holds_stray_marks() {
        assertThat(column("title"))
                .noneMatch(title -> title.equals(title.toUpperCase(Locale.ROOT)))
                .noneMatch(title -> title.matches(".*(\\s{2}| ,|,,|[*+?]|, (and|with)\\b|\\b(and|with),).*"))
                .noneMatch(title -> title.matches("(?i).*\\b(asstd?|choc|hldr|necklac|xmas)\\b.*"));
    }

    @Test
    void no_title_is_a_note() {
        assertThat(column("title"))
                .noneMatch(title ->
                        title.matches("(?i)(damage[sd]?|faulty|found|missing|wrongly.*|adjust.*|amazon.*|dotcom.*|"
                                + "postage|manual|.*samples)"));
    }

    @Test
    void every_description_is_a_sentence_or_two() {
        assertThat(column("description")).allMatch(text -> text.matches("[A-Z][^.]+\\.( [A-Z][^.]+\\.)?"));
    }

    @Test
    void every_category_is_a_path_of_one_or_two_levels() {
        assertThat(column("category"))
                .allMatch(path -> path.length() <= 200 && path.matches("[A-Z][^>]*[^> ]( > [A-Z][^>]*[^> ])?"));
        Set<String> departments =
                column("category").stream().map(path -> path.split(" > ")[0]).collect(Collectors.toSet());
        assertThat(departments).hasSizeBetween(8, 16);
    }

    @Test
    void few_products_are_mere_gifts() {
        long rest = column("category").stream()
                .filter(path -> path.startsWith(Shelves.REST))
                .count();
        assertThat(rest * 100).isLessThanOrEqualTo(products.size() * 8L);
    }

    private static List<String> column(String name) {
        return products.stream().map(product -> product.get(name)).toList();
    }
}
