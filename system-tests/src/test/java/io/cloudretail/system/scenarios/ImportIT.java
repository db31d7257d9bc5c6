package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.drivers.Goods;
import io.cloudretail.system.drivers.Shelves;
import io.cloudretail.system.drivers.Vendor;
import io.cloudretail.system.stack.SideBySide;
import org.junit.jupiter.api.Test;

/** Many products at once, in and out. */
@SideBySide
class ImportIT {
    private final Vendor vendor = Vendor.newcomer();
    private final String sku = Goods.newSku();

    @Test
    void rows_that_can_be_taken_are_sold_others_are_named_and_the_same_file_again_changes_nothing() {
        String csv = "sku,product,title,category,brand,price,stock,option:colour,attribute:material\n"
                + sku + "-R,tin,A tin," + vendor.category() + ",Acme,2.50,3,red,tinplate\n"
                + sku + "-B,tin,,,,1.99,0,blue,\n"
                + sku + "-X,,Half a penny," + vendor.category() + ",Acme,2.555,1,,\n"
                + sku + "-Y,,Without a shelf,,Acme,2.50,1,,\n";

        String id = vendor.imports(csv)
                .body("status", equalTo("done"))
                .body("format", equalTo("cloudretail"))
                .body("rowsRead", equalTo(4))
                .body("created", equalTo(2))
                .body("refused", equalTo(2))
                .extract()
                .path("id");

        assertThat(vendor.refusals(id))
                .startsWith("line,column,reason,sku\r\n4,price,\"must be pounds and pence, such as 2.95\"," + sku
                        + "-X\r\n5,category,")
                .endsWith("," + sku + "-Y\r\n");
        vendor.shelf()
                .body("items", hasSize(1))
                .body("items[0].title", equalTo("A tin"))
                .body("items[0].variants.sku", contains(sku + "-R", sku + "-B"));
        Shelves.awaitStock(sku + "-R");
        assertThat(Customer.newcomer().order(sku + "-R", 3, "tok_visa")).isConfirmed();
        vendor.imports(csv)
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(2))
                .body("refused", equalTo(2));
        vendor.imports(csv.replace("1.99", "1.49")).body("updated", equalTo(1)).body("unchanged", equalTo(1));
        vendor.shelf().body("items[0].priceFrom.amount", equalTo(149));
        assertThatProblem(Vendor.newcomer().request().get("/api/v1/products/imports/" + id))
                .hasStatus(404);
    }

    @Test
    void what_shopify_gives_out_is_taken_as_it_comes() {
        String csv =
                "Handle,Title,Body (HTML),Vendor,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,"
                        + "Variant Inventory Qty,Variant Price,Image Src,Status\n"
                        + sku + ",Mug,<p>Holds <b>tea</b></p>,Acme," + vendor.category() + ",true,Colour,Red," + sku
                        + "-R,250,5,9.99,https://cdn/1.jpg,active\n"
                        + sku + ",,,,,,,Blue," + sku + "-B,250,5,9.99,,\n"
                        + sku + ",,,,,,,,,,,,https://cdn/2.jpg,\n"
                        + sku + ",,,,,,,Green,,250,5,9.99,,\n";

        String id = vendor.imports(csv)
                .body("format", equalTo("shopify"))
                .body("created", equalTo(2))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(1))
                .extract()
                .path("id");

        assertThat(vendor.refusals(id)).contains("\r\n5,Variant SKU,");
        String mug = vendor.shelf().body("items", hasSize(1)).extract().path("items[0].id");
        Gateway.request()
                .get("/api/v1/products/" + mug)
                .then()
                .body("description", equalTo("Holds tea"))
                .body("brand", equalTo("Acme"))
                .body("variants.options.colour", contains("Red", "Blue"))
                .body("variants[0].weightGrams", equalTo(250));
        vendor.imports(csv).body("created", equalTo(0)).body("updated", equalTo(0));
    }

    @Test
    void what_is_exported_changes_nothing_when_it_comes_back() {
        vendor.imports("sku,product,title,description,category,brand,price,stock,barcode,weight_grams,option:size\n"
                        + sku + "-1,a,\"=cmd(), \"\"x\"\"\",\"two\nlines\"," + vendor.category()
                        + ",Café & Co,10.50,3,4006381333931,200,L\n"
                        + sku + "-2,a,,,,,0.99,,,,S\n"
                        + sku + "-3,b,'+1 and more,," + vendor.category() + ",,2,1,,,\n")
                .body("created", equalTo(3));

        String csv = vendor.export();

        assertThat(csv)
                .startsWith(
                        "sku,product,title,description,category,brand,status,tax_class,price,currency,stock,barcode,"
                                + "weight_grams,option:size\r\n")
                .contains("\"'=cmd(), \"\"x\"\"\"", "Café & Co", "'+1 and more");
        vendor.imports(csv)
                .body("rowsRead", equalTo(3))
                .body("unchanged", equalTo(3))
                .body("refused", equalTo(0));
        assertThat(vendor.export()).isEqualTo(csv);
        Vendor.newcomer()
                .imports(csv.replace("10.50", "99.50"))
                .body("updated", equalTo(0))
                .body("refused", equalTo(3));
        assertThat(vendor.export()).isEqualTo(csv);
        assertThatProblem(Customer.newcomer().request().get("/api/v1/products/export"))
                .hasStatus(403);
    }

    @Test
    void a_file_that_cannot_be_read_on_ends_at_that_line_and_what_came_before_stays() {
        String csv = "sku,title,category,price\n" + sku + "-1,Tea," + vendor.category() + ",1\n" + sku + "-2,Café,"
                + vendor.category() + ",1\n";

        vendor.imports(csv.getBytes(ISO_8859_1))
                .body("status", equalTo("failed"))
                .body("failure", equalTo("Line 3: is not UTF-8"))
                .body("created", equalTo(1));
        vendor.shelf().body("items.title", contains("Tea"));
        vendor.imports("a,b\n1,2\n").body("status", equalTo("failed"));
    }
}
