package io.cloudretail.product.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.product.catalogue.TaxClass;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnColumnsTest {
    private static final String ALL =
            "sku,product,title,description,category,brand,status,tax_class,price,currency,stock,barcode,weight_grams,option:colour,attribute:material\n";

    @Test
    void a_row_with_every_column_is_read_to_the_penny_and_the_gram() {
        Row row = row(
                ALL
                        + "85123A-R,holder,A holder,Holds,Home>Lighting,Acme,draft,Reduced,2.95,GBP,120,4006381333931,250,red,glass");

        assertThat(row.refused()).isNull();
        assertThat(row.product()).isEqualTo("holder");
        assertThat(row.productPart())
                .isEqualTo(new ProductPart(
                        "A holder",
                        "Holds",
                        "Home > Lighting",
                        "Acme",
                        "DRAFT",
                        TaxClass.REDUCED,
                        Map.of("material", "glass")));
        assertThat(row.variantPart())
                .isEqualTo(new VariantPart(295, 120, "4006381333931", 250, Map.of("colour", "red")));
    }

    @Test
    void what_a_file_has_no_column_for_is_not_said_and_an_empty_cell_says_none() {
        Row without = row("sku,title,price\nA,Tin,1");
        Row empty = row(ALL + "A,,Tin,,Home,,,,1,GBP,,,,,");

        assertThat(without.productPart()).isEqualTo(new ProductPart("Tin", null, null, null, null, null, null));
        assertThat(without.variantPart()).isEqualTo(new VariantPart(100, 0, null, null, null));
        assertThat(empty.productPart()).isEqualTo(new ProductPart("Tin", "", "Home", "", null, null, Map.of()));
        assertThat(empty.variantPart()).isEqualTo(new VariantPart(100, 0, "", 0, Map.of()));
    }

    @Test
    void what_has_no_column_of_its_own_is_read_from_the_one_it_shares() {
        String header = "sku,title,price,option:size,options,attributes\n";
        Row row = row(
                header
                        + "A,Tin,1,L,\"{\"\"colour\"\":\"\"dark red\"\",\"\"fit\"\":\"\"\"\"}\",\"{\"\"made of\"\":\"\"tin\"\"}\"");

        assertThat(row.refused()).isNull();
        assertThat(row.variantPart().options()).isEqualTo(Map.of("size", "L", "colour", "dark red"));
        assertThat(row.productPart().attributes()).isEqualTo(Map.of("made of", "tin"));
        assertThat(row(header + "A,Tin,1,,,").variantPart().options()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "[]", "{\"\"a\"\":1}", "{\"\" \"\":\"\"x\"\"}", "{\"\"a\"\":"})
    void what_shares_a_column_and_is_no_object_of_texts_is_refused(String cell) {
        assertThat(row("sku,title,price,options\nA,Tin,1,\"" + cell + "\"")
                        .refused()
                        .column())
                .isEqualTo("options");
    }

    @Test
    void a_row_without_a_title_is_about_the_variant_alone() {
        assertThat(row("sku,product,title,price\nA,tins,,1").productPart()).isNull();
        assertThat(row(ALL + "A,tins,,,,Acme,,,1,GBP,,,,,").refused().column()).isEqualTo("brand");
        assertThat(row(ALL + "A,tins,,,,,,zero,1,GBP,,,,,").refused().column()).isEqualTo("tax_class");
    }

    @ParameterizedTest
    @CsvSource({
        "'sku',''",
        "'sku','a b'",
        "'category',' '",
        "'category','Home > '",
        "'price',''",
        "'price','2.955'",
        "'price','-1'",
        "'price','0'",
        "'price','0.00'",
        "'price','2.9e1'",
        "'price','£2'",
        "'price','$2'",
        "'price','1,000.00'",
        "'price','99999999'",
        "'currency','EUR'",
        "'currency',''",
        "'stock','-1'",
        "'stock','1.5'",
        "'stock','1000001'",
        "'barcode','123'",
        "'barcode','4006381333932'",
        "'weight_grams','heavy'",
        "'weight_grams','1000001'",
        "'status','retired'",
        "'tax_class','none'",
        "'tax_class','20'"
    })
    void a_wrong_column_is_named(String column, String value) {
        String row = ALL.replaceFirst(".*\n", "A,p,Tin,,Home,,,,1,GBP,1,,,,") + "";
        String[] names = ALL.strip().split(",");
        String[] cells = row.split(",", -1);
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(column)) {
                cells[i] = "\"" + value + "\"";
            }
        }

        assertThat(row(ALL + String.join(",", cells)).refused().column()).isEqualTo(column);
    }

    @Test
    void a_thousands_separator_and_a_currency_sign_are_told_apart() {
        assertThat(row("sku,title,price\nA,Tin,\"1,000.00\"").refused()).hasMessageContaining("thousands");
        assertThat(row("sku,title,price\nA,Tin,£2").refused()).hasMessageContaining("currency sign");
    }

    @Test
    void a_cell_with_a_character_that_no_database_takes_is_refused() {
        assertThat(row("sku,title,price\nA,\"Ti\0n\",1").refused().column()).isEqualTo("title");
    }

    @Test
    void of_an_endless_sku_no_more_is_kept_than_shows_which_it_is() {
        Row row = row("sku,title,price\n" + "A".repeat(1000) + ",Tin,1");

        assertThat(row.refused().column()).isEqualTo("sku");
        assertThat(row.sku()).isEqualTo("A".repeat(64));
    }

    private static Row row(String csv) {
        return SheetTest.rows(csv).get(0);
    }
}
