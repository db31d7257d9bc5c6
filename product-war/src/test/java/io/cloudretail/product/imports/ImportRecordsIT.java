package io.cloudretail.product.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.cloudretail.product.Vendor;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may import, export and look at imports, and for whom a list of them is. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ImportRecordsIT extends Importing {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive product() {
        return Deployment.of(ImportRecordsIT.class).addClass(Importing.class);
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

    private static ValidatableResponse cancel(UUID user, String id) {
        return Server.asUser(user, "vendor")
                .post("/api/v1/products/imports/" + id + "/cancel")
                .then();
    }
}
