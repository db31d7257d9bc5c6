package io.cloudretail.payment.privacy;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the payment service says it holds about a person, and to whom. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExportIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ExportIT.class);
    }

    private final UUID customer = UUID.randomUUID();

    @Test
    void an_export_holds_every_payment_of_the_person_and_nobody_elses_oldest_first() {
        String kept = charge(customer, "tok_visa");
        String givenBack = charge(customer, "tok_visa");
        String declined = charge(customer, "tok_declined");
        charge(UUID.randomUUID(), "tok_visa");
        Server.asService()
                .put("/internal/payments/" + givenBack + "/cancellation")
                .then()
                .statusCode(200);

        export(customer)
                .body("payments.orderId", equalTo(List.of(kept, givenBack, declined)))
                .body("payments.status", equalTo(List.of("CAPTURED", "REFUNDED", "DECLINED")))
                .body("payments[0].amount.amount", equalTo(590))
                .body("payments[0].providerReference", notNullValue())
                .body("payments[0].createdAt", notNullValue())
                .body("payments[1].transactions.type", equalTo(List.of("CAPTURE", "REFUND")))
                .body("payments[1].transactions.amount.amount", equalTo(List.of(590, -590)))
                .body("payments[1].transactions[1].providerReference", notNullValue())
                .body("payments[2].reason", equalTo("card_declined"))
                .body("payments[2].transactions", hasSize(0));
    }

    @Test
    void an_export_never_holds_the_token_even_while_the_payment_is_unknown() {
        String order = charge(customer, "tok_slow");

        export(customer).body("payments.orderId", equalTo(List.of(order))).body(not(containsString("tok_slow")));
    }

    @Test
    void of_a_stranger_there_is_nothing() {
        export(UUID.randomUUID()).body("payments", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "vendor", "admin"})
    void no_user_gets_an_export_here_not_even_the_own(String role) {
        Server.asUser(customer, role).get(path(customer)).then().statusCode(403);
    }

    @Test
    void nobody_gets_an_export_nor_does_a_service_with_a_token_for_another() {
        Server.asNobody().get(path(customer)).then().statusCode(401);
        Server.asNobody()
                .header("Authorization", "Bearer " + Server.token("user", "order", "service"))
                .get(path(customer))
                .then()
                .statusCode(401);
    }

    private static String charge(UUID customer, String token) {
        String order = UUID.randomUUID().toString();
        Server.asService()
                .body("{\"amount\":{\"amount\":590,\"currency\":\"GBP\"},\"customerId\":\"" + customer
                        + "\",\"paymentToken\":\"" + token + "\"}")
                .put("/internal/payments/" + order);
        return order;
    }

    private static ValidatableResponse export(UUID customer) {
        return Server.asService().get(path(customer)).then().statusCode(200);
    }

    private static String path(UUID customer) {
        return "/internal/users/" + customer + "/export";
    }
}
