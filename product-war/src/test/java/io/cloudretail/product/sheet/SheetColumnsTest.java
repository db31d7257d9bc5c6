package io.cloudretail.product.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.product.catalogue.TaxClass;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetColumnsTest {
    @Test
    void a_few_names_have_a_column_each() {
        var columns = new SheetColumns(names("size", 1), names("made of", 1));

        assertThat(columns.header())
                .endsWith("option:size0", "attribute:made of0")
                .hasSize(15);
    }

    @ParameterizedTest
    @CsvSource({"287,0,300", "288,0,300", "0,288,300", "200,200,300", "5000,3,300", "144,143,300", "3,5000,300"})
    void a_file_never_has_more_columns_than_can_be_read_and_loses_nothing(int options, int attributes, int width)
            throws IOException {
        var columns = new SheetColumns(names("o", options), names("a", attributes));
        SheetRow row = new SheetRow(
                "S",
                "s",
                "Tin",
                "",
                "Home",
                "",
                "ACTIVE",
                TaxClass.REDUCED,
                attributes == 0 ? Map.of() : Map.of("a0", "first", "a" + (attributes - 1), "last \"one\""),
                100,
                "GBP",
                "",
                null,
                options == 0 ? Map.of() : Map.of("o0", "first", "o" + (options - 1), "last \"one\""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter writer = new SheetWriter(out, columns.header());
        writer.row(columns.cells(row));
        writer.end();

        assertThat(columns.header()).hasSize(width).doesNotHaveDuplicates();
        try (Sheet sheet = Sheet.read(new ByteArrayInputStream(out.toByteArray()))) {
            Row read = sheet.next().orElseThrow();
            assertThat(read.refused()).isNull();
            if (options > 0) {
                assertThat(read.variantPart().options()).isEqualTo(row.options());
            }
            if (attributes > 0) {
                assertThat(read.productPart().attributes()).isEqualTo(row.attributes());
            }
        }
    }

    private static SortedSet<String> names(String name, int count) {
        return new TreeSet<>(IntStream.range(0, count).mapToObj(i -> name + i).toList());
    }
}
