package io.cloudretail.product.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
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
class ImportsIT {
    private final Vendor vendor = new Vendor();
    private final String prefix = "I-" + UUID.randomUUID().toString().substring(0, 8);

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive product() {
        return Deployment.of(ImportsIT.class);
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
                "sku,product,title,category,brand,price,stock,weight_grams,option:colour,attribute:material\n" + prefix
                        + "-R,tin,A tin," + vendor.category() + ",Acme,2.50,3,200,red,tinplate\n" + prefix
                        + "-B,tin,,,,1.99,0,,blue,\n";

        vendor.importCsv(csv).body("created", equalTo(2)).body("refused", equalTo(0));

        String id = vendor.search("").body("items", hasSize(1)).extract().path("items[0].id");
        Server.asNobody()
                .get("/api/v1/products/" + id)
                .then()
                .body("brand", equalTo("Acme"))
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

    @Test
    void an_import_is_seen_by_its_vendor_and_admins_alone() {
        String id = vendor.importCsv(Vendor.CSV_HEADER).extract().path("id");
        UUID other = UUID.randomUUID();

        list(vendor.id(), "vendor").body("items.id", hasItem(id));
        list(other, "admin").body("items.id", hasItem(id));
        list(other, "vendor").body("items.id", not(hasItem(id)));
        for (String path : List.of("", "/refusals")) {
            Server.asUser(other, "vendor")
                    .get("/api/v1/products/imports/" + id + path)
                    .then()
                    .statusCode(404);
            Server.asUser(other, "admin")
                    .get("/api/v1/products/imports/" + id + path)
                    .then()
                    .statusCode(200);
            Server.asUser(vendor.id(), "customer")
                    .get("/api/v1/products/imports/" + id + path)
                    .then()
                    .statusCode(403);
        }
        cancel(other, id).statusCode(404);
        cancel(vendor.id(), id).statusCode(200).body("status", equalTo("done"));
    }

    @Test
    void a_list_of_imports_goes_on_behind_its_cursor() {
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> vendor.importCsv(Vendor.CSV_HEADER).extract().<String>path("id"))
                .toList();
        var first = Server.asUser(vendor.id(), "vendor")
                .get("/api/v1/products/imports?limit=2")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(ids.get(2), ids.get(1))))
                .extract();
        Server.asUser(vendor.id(), "vendor")
                .get("/api/v1/products/imports?limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.id", equalTo(List.of(ids.get(0))));
        String yearThreeHundredThousand =
                "KzMwMDAwMC0xMi0zMVQwMDowMDowMFofMWY2ZmQ3YjgtNGM2YS00ZDVlLTlhNTMtMmY3YTU0YzNmMGFh";
        Server.asUser(vendor.id(), "vendor")
                .get("/api/v1/products/imports?cursor=" + yearThreeHundredThousand)
                .then()
                .statusCode(400);
    }

    @Test
    void neither_a_customer_nor_nobody_imports_or_exports() {
        Vendor.send(UUID.randomUUID(), "customer", Vendor.CSV_HEADER.getBytes(ISO_8859_1))
                .statusCode(403);
        Server.asNobody()
                .contentType("text/csv")
                .body("x")
                .post("/api/v1/products/imports")
                .then()
                .statusCode(401);
        Server.asUser(UUID.randomUUID(), "customer")
                .get("/api/v1/products/export")
                .then()
                .statusCode(403);
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

    @Test
    void what_is_exported_changes_nothing_when_it_is_imported_again() {
        vendor.importCsv(
                        "sku,product,title,description,category,brand,price,stock,barcode,weight_grams,option:size,attribute:made of\n"
                                + prefix + "-1,a,\"=cmd(), \"\"x\"\"\",\"two\nlines\"," + vendor.category()
                                + ",Café & Co,10.50,3,4006381333931,200,L,tin\n"
                                + prefix + "-2,a,,,,,0.99,,,,S,\n"
                                + prefix + "-3,b,'+1 and more,," + vendor.category() + ",,2,1,,,,\n")
                .body("created", equalTo(3))
                .body("refused", equalTo(0));

        String csv = export("vendor");
        assertThat(csv)
                .startsWith(
                        "sku,product,title,description,category,brand,status,price,currency,stock,barcode,weight_grams,"
                                + "option:size,attribute:made of\r\n")
                .contains("\"'=cmd(), \"\"x\"\"\"")
                .contains("'+1 and more");
        vendor.importCsv(csv)
                .body("rowsRead", equalTo(3))
                .body("unchanged", equalTo(3))
                .body("refused", equalTo(0));
        assertThat(export("admin")).contains(prefix + "-1", prefix + "-3");
        assertThat(export("vendor")).isEqualTo(csv);
    }

    @Test
    void names_that_were_given_with_spaces_around_them_come_back_too() {
        Server.asUser(vendor.id(), "vendor")
                .body("{\"title\":\"Mug\",\"description\":\"\",\"category\":\"" + vendor.category()
                        + "\",\"attributes\":{\" made of \":\" tin \"},\"variants\":[{\"sku\":\"" + prefix
                        + "\",\"options\":{\"shoe size \":\" 42\"},\"price\":{\"amount\":100,\"currency\":\"GBP\"}}]}")
                .post("/api/v1/products")
                .then()
                .statusCode(201);

        String csv = export("vendor");

        assertThat(csv).contains("option:shoe size,attribute:made of\r\n").contains(",42,tin\r\n");
        vendor.importCsv(csv).body("unchanged", equalTo(1)).body("refused", equalTo(0));
    }

    private String export(String role) {
        return Server.asUser(vendor.id(), role)
                .get("/api/v1/products/export")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
    }

    private String refusals(String id) {
        return Server.asUser(vendor.id(), "vendor")
                .get("/api/v1/products/imports/" + id + "/refusals")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
    }

    private static ValidatableResponse list(UUID user, String role) {
        return Server.asUser(user, role).get("/api/v1/products/imports").then().statusCode(200);
    }

    private static ValidatableResponse cancel(UUID user, String id) {
        return Server.asUser(user, "vendor")
                .post("/api/v1/products/imports/" + id + "/cancel")
                .then();
    }
}
