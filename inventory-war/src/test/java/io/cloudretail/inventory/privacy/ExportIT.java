package io.cloudretail.inventory.privacy;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.cloudretail.inventory.EventMessage;
import io.cloudretail.inventory.EventsDoorResource;
import io.cloudretail.inventory.Seller;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the inventory service holds about a person, to whom it says so, and what is left of them once they have gone. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExportIT {
    private final Seller seller = new Seller();

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ExportIT.class).addClasses(EventsDoorResource.class, EventMessage.class);
    }

    @Test
    void an_export_holds_a_vendors_stock_and_what_they_booked() {
        List<String> skus = Stream.of(seller.sells(3), seller.sells(0)).sorted().toList();
        new Seller().sells(7);
        seller.books("note-1", skus.get(0), Seller.movement("receipt", 2)).statusCode(201);
        seller.setsThreshold(skus.get(1), "9").statusCode(200);

        export(seller.id())
                .body("stock.sku", equalTo(skus))
                .body("stock[1].threshold", equalTo(9))
                .body("bookings", hasSize(1))
                .body("bookings[0].sku", equalTo(skus.get(0)))
                .body("bookings[0].onHandChange", equalTo(2))
                .body("bookings[0].reason", equalTo("delivery note 7"))
                .body("bookings[0].createdAt", notNullValue())
                .body("idempotencyKeys.key", equalTo(List.of("note-1")));
    }

    @Test
    void of_a_stranger_there_is_nothing() {
        export(UUID.randomUUID())
                .body("stock", hasSize(0))
                .body("bookings", hasSize(0))
                .body("idempotencyKeys", hasSize(0));
    }

    @Test
    void an_erasure_leaves_the_stock_and_its_movements_and_nobody() {
        String sku = seller.sells(3);
        String theirs = new Seller().sells(1);
        seller.books(sku, "receipt", 2).statusCode(201);

        leaves(seller.id());
        leaves(seller.id());

        export(seller.id())
                .body("stock", hasSize(0))
                .body("bookings", hasSize(0))
                .body("idempotencyKeys", hasSize(0));
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/inventory/" + sku + "/movements")
                .then()
                .statusCode(200)
                .body("items.onHandChange", equalTo(List.of(2, 3)));
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/inventory/ledger")
                .then()
                .body("balanced", equalTo(true));
        Server.asNobody()
                .get("/api/v1/inventory/" + theirs)
                .then()
                .statusCode(200)
                .body("available", equalTo(1));
    }

    @Test
    void whoever_left_books_nothing_and_what_the_catalogue_tells_late_is_nobodys() {
        String sku = seller.sells(3);
        leaves(seller.id());

        seller.books(sku, "receipt", 1).statusCode(401);
        seller.setsThreshold(sku, "1").statusCode(401);
        seller.booksFile("k", "sku,type,quantity,reason\n" + sku + ",receipt,1,\n")
                .statusCode(401);
        String late = seller.sells(1);

        Server.asNobody().get("/api/v1/inventory/" + late).then().statusCode(200);
        export(seller.id()).body("stock", hasSize(0)).body("bookings", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "vendor", "admin"})
    void no_user_gets_an_export_here_not_even_the_own(String role) {
        Server.asUser(seller.id(), role).get(path(seller.id())).then().statusCode(403);
    }

    @Test
    void nobody_gets_an_export_nor_does_a_service_with_a_token_for_another() {
        Server.asNobody().get(path(seller.id())).then().statusCode(401);
        Server.asNobody()
                .header("Authorization", "Bearer " + Server.token("user", "order", "service"))
                .get(path(seller.id()))
                .then()
                .statusCode(401);
    }

    private static void leaves(UUID user) {
        Seller.happens("user.erased", user, EventMessage.erased(user).getPayload());
    }

    private static ValidatableResponse export(UUID user) {
        return Server.asService().get(path(user)).then().statusCode(200);
    }

    private static String path(UUID user) {
        return "/internal/users/" + user + "/export";
    }
}
