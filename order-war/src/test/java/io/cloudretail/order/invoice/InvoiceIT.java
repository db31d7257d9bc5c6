package io.cloudretail.order.invoice;

import static io.cloudretail.order.Surroundings.TWO_MUGS;
import static io.cloudretail.order.Surroundings.order;
import static io.cloudretail.order.Surroundings.ship;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who gets the invoice of an order, and when there is one. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class InvoiceIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(InvoiceIT.class);
    }

    private final UUID customer = UUID.randomUUID();
    private Neighbour neighbours;

    @BeforeEach
    void open() {
        neighbours = Surroundings.thatSayYes();
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void owner_and_admin_get_the_invoice_of_a_confirmed_order_and_of_what_follows() throws IOException {
        var placed = order(customer, TWO_MUGS).statusCode(201).extract();
        String id = placed.path("id");
        String digits = ((String) placed.path("number")).substring(3);

        byte[] pdf = invoice(customer, "customer", id)
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("INV-" + digits + ".pdf"))
                .extract()
                .asByteArray();

        assertThat(text(pdf)).contains("INV-" + digits, "CR-" + digits, "Ada", "A mug", "2.95 GBP", "5.90 GBP");
        invoice(UUID.randomUUID(), "admin", id).statusCode(200);
        ship(id, "Royal Mail", "RM1").statusCode(200);
        invoice(customer, "customer", id).statusCode(200).contentType("application/pdf");
    }

    @Test
    void of_what_is_not_bought_there_is_no_invoice() {
        neighbours.answersAt("PUT /internal/payments", 503, "");
        String pending = order(customer, TWO_MUGS).statusCode(202).extract().path("id");
        refused(pending);

        Surroundings.sayYes(neighbours);
        String cancelled = order(customer, TWO_MUGS).statusCode(201).extract().path("id");
        Server.asUser(customer, "customer")
                .post("/api/v1/orders/" + cancelled + "/cancel")
                .then()
                .statusCode(200);
        refused(cancelled);
    }

    @Test
    void others_get_none() {
        String id = order(customer, TWO_MUGS).statusCode(201).extract().path("id");

        invoice(UUID.randomUUID(), "customer", id).statusCode(404).contentType(startsWith("application/problem+json"));
        invoice(customer, "vendor", id).statusCode(403);
        invoice(customer, "customer", UUID.randomUUID().toString()).statusCode(404);
        Server.asNobody().get("/api/v1/orders/" + id + "/invoice").then().statusCode(401);
    }

    private void refused(String id) {
        invoice(customer, "customer", id)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", containsString("no-invoice"));
    }

    private static ValidatableResponse invoice(UUID caller, String role, String id) {
        return Server.asUser(caller, role)
                .get("/api/v1/orders/" + id + "/invoice")
                .then();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
