package io.cloudretail.product.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.cloudretail.product.Vendor;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.RawRequest;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many products at once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ImportsIT extends Importing {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive product() {
        return Deployment.of(ImportsIT.class).addClass(Importing.class);
    }

    @Test
    void an_import_takes_good_rows_names_bad_ones_and_may_be_repeated() {
        String csv = Vendor.CSV_HEADER
                + IntStream.range(0, 50)
                        .mapToObj(i -> prefix + "-" + i + ",Import " + i + ",," + vendor.category() + ",1.25,GBP,10\n")
                        .collect(Collectors.joining())
                + prefix + "-X,Bad price,," + vendor.category() + ",1.255,GBP,10\n";

        var ended = vendor.importCsv(csv)
                .body("status", equalTo("done"))
                .body("format", equalTo("cloudretail"))
                .body("progress", equalTo(100))
                .body("rowsRead", equalTo(51))
                .body("created", equalTo(50))
                .body("refused", equalTo(1));
        assertThat(refusals(ended.extract().path("id")))
                .isEqualTo("line,column,reason,sku\r\n52,price,\"must be pounds and pence, such as 2.95\"," + prefix
                        + "-X\r\n");
        vendor.importCsv(csv)
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(50));
        vendor.importCsv(csv.replace("Import 7,", "Import seven,")).body("updated", equalTo(1));
        vendor.search("limit=100").body("items.priceFrom.amount", everyItem(equalTo(125)));
    }

    @Test
    void rows_of_one_product_are_its_variants() {
        String csv =
                "sku,product,title,category,brand,tax_class,price,stock,weight_grams,option:colour,attribute:material\n"
                        + prefix + "-R,tin,A tin," + vendor.category() + ",Acme,reduced,2.50,3,200,red,tinplate\n"
                        + prefix
                        + "-B,tin,,,,,1.99,0,,blue,\n";

        vendor.importCsv(csv).body("created", equalTo(2)).body("refused", equalTo(0));

        String id = vendor.search("").body("items", hasSize(1)).extract().path("items[0].id");
        Server.asNobody()
                .get("/api/v1/products/" + id)
                .then()
                .body("brand", equalTo("Acme"))
                .body("taxClass", equalTo("REDUCED"))
                .body("attributes.material", equalTo("tinplate"))
                .body("priceFrom.amount", equalTo(199))
                .body("inStock", equalTo(true))
                .body("variants.sku", equalTo(List.of(prefix + "-R", prefix + "-B")))
                .body("variants.options.colour", equalTo(List.of("red", "blue")))
                .body("variants[0].weightGrams", equalTo(200));
        vendor.importCsv("sku,product,title,price\n" + prefix + "-G,tin,,1.50\n")
                .body("created", equalTo(1));
        Server.asNobody()
                .get("/api/v1/products/" + id)
                .then()
                .body("variants.sku", hasSize(3))
                .body("priceFrom.amount", equalTo(150));
    }

    @Test
    void a_tax_class_that_there_is_not_is_refused_by_line_and_column() {
        String csv = "sku,title,category,tax_class,price\n" + prefix + "-1,Tea," + vendor.category() + ",Zero,1\n"
                + prefix + "-2,Tin," + vendor.category() + ",20 %,1\n";

        var ended = vendor.importCsv(csv).body("created", equalTo(1)).body("refused", equalTo(1));

        assertThat(refusals(ended.extract().path("id")))
                .contains("3,tax_class,\"must be standard, reduced or zero\"," + prefix + "-2\r\n");
        Vendor.quote(prefix + "-1").body("items[0].taxClass", equalTo("ZERO"));
    }

    @Test
    void a_file_brings_along_a_thousand_categories_and_rows_with_more_say_so() {
        vendor.sell("Already there", 100);
        String csv = Vendor.CSV_HEADER
                + IntStream.range(0, 1_205)
                        .mapToObj(i -> prefix + "-" + i + ",Mug,," + vendor.category() + " > " + i + ",1.25,GBP,0\n")
                        .collect(Collectors.joining());

        var ended = vendor.importCsv(csv)
                .body("status", equalTo("done"))
                .body("created", equalTo(1_000))
                .body("refused", equalTo(205));

        assertThat(refusals(ended.extract().path("id")))
                .contains("1002,category,\"is new, and a file brings along 1000 new categories at most\"," + prefix
                        + "-1000");
        vendor.importCsv(csv).body("created", equalTo(205)).body("refused", equalTo(0));
    }

    @Test
    void an_import_is_known_by_the_name_of_its_file() {
        String csv = Vendor.CSV_HEADER + prefix + ",Tea,," + vendor.category() + ",1,GBP,1\n";
        String name = "Spring goods \u2013 part 2.csv";

        String address = sendAs(name, csv)
                .statusCode(202)
                .body("fileName", equalTo(name))
                .extract()
                .header("Location");

        Vendor.ended(vendor.id(), "vendor", address).body("fileName", equalTo(name));
        list(vendor.id(), "vendor").body("items.fileName", equalTo(List.of(name)));
        vendor.importCsv(csv).body("$", not(hasKey("fileName")));
        sendAs(" ", csv).statusCode(202).body("$", not(hasKey("fileName")));
        for (String bad : List.of("x".repeat(256), "a\nb.csv", "vsc.\u202ecsv.exe", "a\u200bb.csv")) {
            sendAs(bad, csv).statusCode(400).body("errors.field", equalTo(List.of("fileName")));
        }
    }

    private ValidatableResponse sendAs(String fileName, String csv) {
        return Server.asUser(vendor.id(), "vendor")
                .contentType("text/csv")
                .queryParam("fileName", fileName)
                .body(csv.getBytes(UTF_8))
                .post("/api/v1/products/imports")
                .then();
    }

    @Test
    void shopifys_export_is_taken_as_it_comes() {
        String csv =
                "Handle,Title,Body (HTML),Vendor,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,"
                        + "Variant Inventory Qty,Variant Price,Image Src,Status\n"
                        + prefix + ",Mug,<p>Holds <b>tea</b></p>,Acme," + vendor.category() + ",true,Colour,Red,"
                        + prefix
                        + "-R,250,5,9.99,https://cdn/1.jpg,active\n"
                        + prefix + ",,,,,,,Blue," + prefix + "-B,250,5,9.99,,\n"
                        + prefix + ",,,,,,,,,,,,https://cdn/2.jpg,\n"
                        + prefix + ",,,,,,,Green,,250,5,9.99,,\n";

        vendor.importCsv(csv)
                .body("format", equalTo("shopify"))
                .body("created", equalTo(2))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(1));
        vendor.search("")
                .body("items", hasSize(1))
                .body("items[0].title", equalTo("Mug"))
                .body("items[0].variants", hasSize(2));
        vendor.importCsv(csv).body("created", equalTo(0)).body("updated", equalTo(0));
    }

    @Test
    void an_import_changes_no_other_vendors_product_unless_it_is_an_admins() {
        String csv = Vendor.CSV_HEADER + prefix + ",Ours,," + vendor.category() + ",1.25,GBP,10\n";
        vendor.importCsv(csv).body("created", equalTo(1));

        String dearer = csv.replace("1.25", "9.99");
        Vendor.importCsv(UUID.randomUUID(), "vendor", dearer)
                .body("updated", equalTo(0))
                .body("refused", equalTo(1));
        vendor.search("").body("items.priceFrom.amount", equalTo(List.of(125)));
        Vendor.importCsv(UUID.randomUUID(), "admin", dearer).body("updated", equalTo(1));
    }

    @Test
    void a_file_in_another_encoding_fails_at_its_line_and_what_came_before_stays() {
        byte[] file = (Vendor.CSV_HEADER + prefix + "-1,Tea,," + vendor.category() + ",1,GBP,1\n" + prefix
                        + "-2,Caf\u00e9,,Test,1,GBP,1\n")
                .getBytes(ISO_8859_1);
        String address = Vendor.send(vendor.id(), "vendor", file)
                .statusCode(202)
                .extract()
                .header("Location");

        Vendor.ended(vendor.id(), "vendor", address)
                .body("status", equalTo("failed"))
                .body("failure", equalTo("Line 3: is not UTF-8"))
                .body("created", equalTo(1));
        vendor.search("").body("items", hasSize(1));
    }

    @Test
    void what_was_taken_off_sale_is_not_put_back_by_an_import() {
        String id = vendor.add("Mug", "", 100).extract().path("id");
        String sku = vendor.search("").extract().path("items[0].variants[0].sku");
        Server.asUser(vendor.id(), "vendor")
                .delete("/api/v1/products/" + id)
                .then()
                .statusCode(204);

        vendor.importCsv(Vendor.CSV_HEADER + sku + ",Mug,," + vendor.category() + ",2,GBP,1\n")
                .body("updated", equalTo(0))
                .body("refused", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\n1,2\n", "sku,title,description,vendor.category(),price,currency,stock,extra\n"})
    void a_file_with_other_columns_is_no_import(String csv) {
        vendor.importCsv(csv).body("status", equalTo("failed")).body("failure", startsWith("Line 1: "));
    }

    @Test
    void a_file_of_more_than_a_hundred_megabytes_is_not_let_in() throws IOException {
        String answer = RawRequest.send(
                "POST /product-war/api/v1/products/imports HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + Server.token(vendor.id().toString(), "shop-api", "vendor"),
                "Content-Type: text/csv",
                "Content-Length: " + ((100 << 20) + 1));

        assertThat(answer).startsWith("HTTP/1.1 413");
        list(vendor.id(), "vendor").body("items", hasSize(0));
    }

    @Test
    void a_document_may_be_no_larger_for_that() {
        Server.asUser(vendor.id(), "vendor")
                .body("{\"title\":\"" + "x".repeat(1 << 20) + "\"}")
                .post("/api/v1/products")
                .then()
                .statusCode(413);
    }
}
