package io.cloudretail.product.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
    private static final String HEADER = "sku,title,description,category,price,currency,stock\r\n";

    @Test
    void the_header_tells_the_format() {
        assertThat(sheet(HEADER).format()).isEqualTo("cloudretail");
        assertThat(sheet("Handle,Title,Variant SKU,Variant Price\n").format()).isEqualTo("shopify");
        assertThat(sheet("Title,URL handle,SKU,Price\n").format()).isEqualTo("shopify");
    }

    @Test
    void a_file_of_a_spreadsheet_may_begin_with_its_mark() {
        assertThat(rows("\uFEFF" + HEADER + "A,Café,,Home,1,GBP,1\n"))
                .extracting(row -> row.productPart().title())
                .containsExactly("Café");
    }

    @Test
    void a_row_is_named_by_the_line_on_which_it_begins() {
        List<Row> rows =
                rows(HEADER + "A,One,\"two\r\nlines\",Home,1,GBP,1\r\n\r\nB,Two,,Home,x,GBP,1\r\nC,Three,,Home,1\r\n");

        assertThat(rows).extracting(Row::line).containsExactly(2L, 5L, 6L);
        assertThat(rows.get(1).refused().column()).isEqualTo("price");
        assertThat(rows.get(2).refused()).hasMessage("has 5 columns instead of 7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Line 1: the file is empty",
                "sku,title | Line 1: the column price is missing",
                "sku,title,price,colour | Line 1: there is no column \"colour\"",
                "sku,title,price,sku | Line 1: there are two columns \"sku\"",
                "sku,title,,price | Line 1: a column has no name",
                "sku,title,price,option: | Line 1: the column \"option:\" must be named",
                "Handle,Title | Line 1: the column Variant Price is missing"
            })
    void a_header_nobody_understands_is_named(String header, String reason) {
        assertThatThrownBy(() -> sheet(header)).isInstanceOf(Unreadable.class).hasMessageStartingWith(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"B,\"Two,,Home,1,GBP,1\r\n", "B,\"Two\"x,,Home,1,GBP,1\r\n"})
    void broken_quoting_ends_the_file_at_its_line_and_leaves_what_came_before(String broken) {
        Sheet sheet = sheet(HEADER + "A,One,,Home,1,GBP,1\r\n" + broken);

        assertThat(sheet.next()).isPresent();
        assertThatThrownBy(sheet::next).isInstanceOf(Unreadable.class).hasMessageStartingWith("Line 3: a quote");
    }

    @Test
    void another_encoding_ends_the_file_at_its_line_and_leaves_what_came_before() {
        byte[] file = (HEADER + "A,One,,Home,1,GBP,1\nB,Caf\u00e9,,Home,1,GBP,1\n").getBytes(ISO_8859_1);
        Sheet sheet = Sheet.read(new ByteArrayInputStream(file));

        assertThat(sheet.next()).isPresent();
        assertThatThrownBy(sheet::next).hasMessage("Line 3: is not UTF-8");
    }

    @Test
    void a_quote_that_is_never_closed_does_not_take_the_file_into_memory() {
        Sheet sheet = sheet(HEADER + "A,\"" + "x".repeat(3_000_000));

        assertThatThrownBy(sheet::next).isInstanceOf(Unreadable.class).hasMessageContaining("is longer than 1048576");
    }

    @Test
    void a_character_may_lie_across_the_pieces_in_which_a_file_is_read() {
        String title = "é€😀".repeat(40);
        String csv = HEADER + ("A," + title + ",,Home,1,GBP,1\n").repeat(500);

        assertThat(rows(csv))
                .hasSize(500)
                .allMatch(row -> row.productPart().title().equals(title));
    }

    private static Sheet sheet(String csv) {
        return Sheet.read(new ByteArrayInputStream(csv.getBytes(UTF_8)));
    }

    static List<Row> rows(String csv) {
        List<Row> rows = new ArrayList<>();
        Sheet sheet = sheet(csv);
        for (Optional<Row> row = sheet.next(); row.isPresent(); row = sheet.next()) {
            rows.add(row.get());
        }
        return rows;
    }
}
