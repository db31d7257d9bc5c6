package io.cloudretail.product.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopifyColumnsTest {
    private static final String BEFORE_2024 =
            "Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,"
                    + "Option3 Name,Option3 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,"
                    + "Variant Inventory Policy,Variant Fulfillment Service,Variant Price,Variant Compare At Price,"
                    + "Variant Requires Shipping,Variant Taxable,Variant Barcode,Image Src,Image Position,Image Alt Text,Gift Card,Status\n";
    private static final String SINCE_2024 =
            "Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Barcode,Option1 name,"
                    + "Option1 value,Option2 name,Option2 value,Price,Inventory quantity,Weight value (grams),Product image URL\n";

    @Test
    void an_export_is_read_as_it_comes() {
        List<Row> rows = SheetTest.rows(BEFORE_2024
                + "mug,Mug,\"<p>Holds <b>tea</b> &amp; more.</p><ul><li>blue</li></ul>\",Acme,Home & Garden > Kitchen,Mugs,\"a, b\",true,Colour,Red,Size,L,,,M-R-L,250.0,shopify,12,deny,manual,9.99,12.00,true,true,'4006381333931,https://cdn/1.jpg,1,,false,active\n"
                + "mug,,,,,,,,,Blue,,L,,,M-B-L,250.0,shopify,-3,deny,manual,10.5,,true,true,,https://cdn/2.jpg,2,,,\n"
                + "mug,,,,,,,,,,,,,,,,,,,,,,,,,https://cdn/3.jpg,3,,,\n");

        assertThat(rows).extracting(Row::refused).containsOnlyNulls();
        assertThat(rows).extracting(Row::product).containsOnly("mug");
        assertThat(rows.get(0).productPart())
                .isEqualTo(new ProductPart(
                        "Mug",
                        "Holds tea & more.\n\nblue",
                        "Home & Garden > Kitchen",
                        "Acme",
                        "ACTIVE",
                        null,
                        Map.of("type", "Mugs")));
        assertThat(rows.get(0).variantPart())
                .isEqualTo(new VariantPart(999, 12, "4006381333931", 250, Map.of("colour", "Red", "size", "L")));
        assertThat(rows.get(1).productPart()).isNull();
        assertThat(rows.get(1).variantPart())
                .isEqualTo(new VariantPart(1050, 0, "", 250, Map.of("colour", "Blue", "size", "L")));
        assertThat(rows.get(2).variantPart()).isNull();
    }

    @Test
    void the_names_of_the_columns_since_2024_mean_the_same() {
        Row row = SheetTest.rows(
                        SINCE_2024 + "Mug,mug,Holds tea,Acme,,Mugs,,TRUE,Active,M-1,,Title,Default Title,,,9.99,3,0,")
                .get(0);

        assertThat(row.refused()).isNull();
        assertThat(row.productPart().category()).isEqualTo("Mugs");
        assertThat(row.variantPart()).isEqualTo(new VariantPart(999, 3, "", 0, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"TRUE,active,ACTIVE", "FALSE,active,DRAFT", "TRUE,draft,DRAFT", "'','',ACTIVE", "TRUE,unlisted,DRAFT"})
    void what_shopify_does_not_show_is_a_draft(String published, String status, String expected) {
        Row row = SheetTest.rows(SINCE_2024 + "Mug,mug,,,,,," + published + "," + status + ",M-1,,,,,,1,,,")
                .get(0);

        assertThat(row.productPart().status()).isEqualTo(expected);
    }

    @Test
    void a_product_that_is_neither_categorised_nor_typed_is_unsorted() {
        assertThat(SheetTest.rows(SINCE_2024 + "Mug,mug,,,,,,,,M-1,,,,,,1,,,")
                        .get(0)
                        .productPart()
                        .category())
                .isEqualTo("Unsorted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mug,mug,,,,,,,,,,,,,,1,,, | SKU",
                "Mug,mug,,,,,,,,M 1,,,,,,1,,, | SKU",
                "Mug,mug,,,,,,,,M-1,,,,,,,,, | Price",
                "Mug,mug,,,,,,,archived,M-1,,,,,,1,,, | Status",
                "Mug,mug,,,,,,,sold,M-1,,,,,,1,,, | Status",
                "Mug,mug,,,,,,,,M-1,12,,,,,1,,, | Barcode",
                "Mug,mug,,,,,,,,M-1,,,Red,,,1,,, | Option1 name",
                "Mug,mug,,,,,,,,M-1,,,,,,1,some,, | Inventory quantity",
                "Mug,mug,,,,,,,,M-1,,,,,,1,,heavy, | Weight value (grams)"
            })
    void a_wrong_column_is_named_as_shopify_names_it(String row, String column) {
        assertThat(SheetTest.rows(SINCE_2024 + row).get(0).refused().column()).isEqualTo(column);
    }

    @Test
    void every_variant_of_an_archived_product_is_refused() {
        List<Row> rows =
                SheetTest.rows(SINCE_2024 + "Mug,mug,,,,,,,archived,M-1,,,,,,1,,,\n,mug,,,,,,,,M-2,,,,,,1,,,\n");

        assertThat(rows).extracting(row -> row.refused().column()).containsExactly("Status", "Status");
    }

    @Test
    void of_an_endless_sku_no_more_is_kept_than_shows_which_it_is() {
        Row row = SheetTest.rows(SINCE_2024 + "Mug,mug,,,,,,,," + "M".repeat(1000) + ",,,,,,1,,,")
                .get(0);

        assertThat(row.refused().column()).isEqualTo("SKU");
        assertThat(row.sku()).isEqualTo("M".repeat(64));
    }

    @Test
    void nothing_of_html_but_its_words_is_left() {
        assertThat(PlainText.of("<script>alert(1)</script><style>p{}</style><p onclick=x>One<br>two &lt;b&gt;</p>"))
                .isEqualTo("One\ntwo <b>");
        assertThat(PlainText.of("<p>One <b> </b> </p> <p> </p> <p>&nbsp;</p><p> two  three</p>"))
                .isEqualTo("One\n\ntwo three");
    }

    @Test
    @Timeout(10)
    void spaces_without_end_take_no_time() {
        assertThat(PlainText.of("a" + "<b> </b>".repeat(200_000) + "b")).isEqualTo("a b");
    }
}
