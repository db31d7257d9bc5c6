package io.cloudretail.product.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is exported, in columns that can be imported again. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CatalogueExportIT extends Importing {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive product() {
        return Deployment.of(CatalogueExportIT.class).addClass(Importing.class);
    }

    @Test
    void what_is_exported_changes_nothing_when_it_is_imported_again() {
        vendor.importCsv(
                        "sku,product,title,description,category,brand,tax_class,price,stock,barcode,weight_grams,option:size,attribute:made of\n"
                                + prefix + "-1,a,\"=cmd(), \"\"x\"\"\",\"two\nlines\"," + vendor.category()
                                + ",Café & Co,zero,10.50,3,4006381333931,200,L,tin\n"
                                + prefix + "-2,a,,,,,,0.99,,,,S,\n"
                                + prefix + "-3,b,'+1 and more,," + vendor.category() + ",,,2,1,,,,\n")
                .body("created", equalTo(3))
                .body("refused", equalTo(0));

        String csv = export("vendor");
        assertThat(csv)
                .startsWith(
                        "sku,product,title,description,category,brand,status,tax_class,price,currency,stock,barcode,weight_grams,"
                                + "option:size,attribute:made of\r\n")
                .contains(",active,zero,10.50,", ",active,standard,2.00,")
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
}
