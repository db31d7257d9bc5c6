package io.cloudretail.inventory.privacy;

import static org.hamcrest.Matchers.containsString;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the inventory service says it holds about a person, and to whom. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExportIT {
    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final String PATH = "/internal/users/" + SOMEBODY + "/export";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ExportIT.class);
    }

    @Test
    void an_export_says_that_there_is_nothing() {
        Server.asService().get(PATH).then().statusCode(200).body("note", containsString("nothing about persons"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "vendor", "admin"})
    void no_user_gets_an_export_here_not_even_the_own(String role) {
        Server.asUser(SOMEBODY, role).get(PATH).then().statusCode(403);
    }

    @Test
    void nobody_gets_an_export_nor_does_a_service_with_a_token_for_another() {
        Server.asNobody().get(PATH).then().statusCode(401);
        Server.asNobody()
                .header("Authorization", "Bearer " + Server.token("user", "order", "service"))
                .get(PATH)
                .then()
                .statusCode(401);
    }
}
