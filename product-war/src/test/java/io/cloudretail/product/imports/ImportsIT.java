package io.cloudretail.product.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.cloudretail.product.Vendor;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
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

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive product() {
        return Deployment.of(ImportsIT.class);
    }

    @Test
    void an_import_takes_good_lines_names_bad_ones_and_may_be_repeated() {
        String prefix = "I-" + UUID.randomUUID().toString().substring(0, 8);
        String csv = Vendor.CSV_HEADER
                + IntStream.range(0, 50)
                        .mapToObj(i -> prefix + "-" + i + ",Import " + i + ",," + vendor.category() + ",1.25,GBP,10\n")
                        .collect(Collectors.joining())
                + prefix + "-X,Bad price,," + vendor.category() + ",1.255,GBP,10\n";

        vendor.importCsv(csv)
                .statusCode(200)
                .body("read", equalTo(51))
                .body("created", equalTo(50))
                .body("refused[0].column", equalTo("price"))
                .body("refused[0].line", equalTo(52));
        vendor.importCsv(csv).body("created", equalTo(0)).body("updated", equalTo(0));
        vendor.importCsv(csv.replace("Import 7,", "Import seven,")).body("updated", equalTo(1));
        vendor.search("limit=100").body("items.priceFrom.amount", everyItem(equalTo(125)));
    }

    @Test
    void an_import_changes_no_other_vendors_product_unless_it_is_an_admins() {
        String sku = "O-" + UUID.randomUUID().toString().substring(0, 8);
        String csv = Vendor.CSV_HEADER + sku + ",Ours,," + vendor.category() + ",1.25,GBP,10\n";
        vendor.importCsv(csv).body("created", equalTo(1));

        String dearer = csv.replace("1.25", "9.99");
        Vendor.importCsv(UUID.randomUUID(), "vendor", dearer)
                .body("updated", equalTo(0))
                .body("refused[0].column", equalTo("sku"));
        vendor.search("").body("items.priceFrom.amount", equalTo(List.of(125)));
        Vendor.importCsv(UUID.randomUUID(), "admin", dearer).body("updated", equalTo(1));
    }

    @Test
    void a_file_of_a_spreadsheet_may_begin_with_its_mark() {
        vendor.importCsv("\uFEFF" + Vendor.CSV_HEADER).statusCode(200).body("read", equalTo(0));
    }

    @Test
    void a_file_in_another_encoding_is_refused() {
        Server.asUser(vendor.id(), "vendor")
                .contentType("text/csv")
                .body((Vendor.CSV_HEADER + "L-1,Caf\u00e9,,Test,1,GBP,1\n").getBytes(ISO_8859_1))
                .post("/api/v1/products/imports")
                .then()
                .statusCode(400)
                .body("detail", equalTo("The file is not UTF-8."));
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
                .body("refused[0].column", equalTo("sku"));
    }

    @Test
    void a_customer_imports_nothing() {
        Vendor.importCsv(UUID.randomUUID(), "customer", Vendor.CSV_HEADER).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\n1,2\n", "sku,title,description,vendor.category(),price,currency,stock,extra\n"})
    void a_file_with_other_columns_is_no_import(String csv) {
        vendor.importCsv(csv).statusCode(400);
    }
}
