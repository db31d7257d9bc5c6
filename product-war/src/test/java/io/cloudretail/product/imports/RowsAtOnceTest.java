package io.cloudretail.product.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.product.sheet.Sheet;
import io.cloudretail.product.sheet.Unreadable;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsAtOnceTest {
    @Test
    void some_hundred_rows_come_at_once() {
        assertThat(sizes(file(1200, i -> ""))).containsExactly(500, 500, 200);
    }

    @Test
    void the_variants_of_one_product_stay_together() {
        assertThat(sizes(file(1200, i -> i < 499 ? "" : i < 520 ? "p" : "q"))).containsExactly(520, 680);
    }

    @Test
    void a_product_without_end_is_parted() {
        assertThat(sizes(file(2500, i -> "p"))).containsExactly(1000, 1000, 500);
    }

    @Test
    void what_cannot_be_read_ends_the_rows_and_leaves_those_before() {
        RowsAtOnce rows = rows(file(3, i -> "") + "\"broken", 0);

        assertThat(rows.fill()).isTrue();
        assertThat(rows.list()).hasSize(3);
        assertThat(rows.fill()).isFalse();
        assertThatThrownBy(rows::throwWhatEndedThem)
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("Line 5");
    }

    @Test
    void a_file_has_a_million_rows_at_most() {
        RowsAtOnce rows = rows(file(3, i -> ""), RowsAtOnce.MOST_ROWS - 2);

        assertThat(rows.fill()).isTrue();
        assertThat(rows.list()).hasSize(2);
        assertThatThrownBy(rows::throwWhatEndedThem).hasMessage("Line 4: a file may have up to 1000000 rows");
    }

    private static List<Integer> sizes(String csv) {
        RowsAtOnce rows = rows(csv, 0);
        List<Integer> sizes = new ArrayList<>();
        while (rows.fill()) {
            sizes.add(rows.list().size());
        }
        return sizes;
    }

    private static RowsAtOnce rows(String csv, int read) {
        return new RowsAtOnce(Sheet.read(new ByteArrayInputStream(csv.getBytes(UTF_8))), read);
    }

    private static String file(int rows, IntFunction<String> product) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "S-" + i + "," + product.apply(i) + ",Tin,Home,1\n")
                .collect(Collectors.joining("", "sku,product,title,category,price\n", ""));
    }
}
