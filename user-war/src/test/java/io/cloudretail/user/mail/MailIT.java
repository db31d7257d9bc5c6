package io.cloudretail.user.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.LetterBox;
import io.cloudretail.testkit.container.Server;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mail server that is away. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MailIT {
    private static final String PASSWORD = "correct horse battery";

    private final String email = UUID.randomUUID() + "@example.org";
    private UUID id;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(MailIT.class);
    }

    @BeforeEach
    void somebody_new() {
        id = UUID.fromString(Server.asNobody()
                .body(Map.of("email", email, "password", PASSWORD, "displayName", "Ada", "consent", true))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @Test
    void mail_waits_for_a_mail_server_that_is_away_and_none_is_lost() {
        LetterBox.whileAway(absence -> {
            for (int i = 0; i < 5; i++) {
                Server.asNobody()
                        .body(Map.of("email", i + email, "password", PASSWORD, "displayName", "Ada", "consent", true))
                        .post("/api/v1/auth/register")
                        .then()
                        .statusCode(201);
            }
            absence.awaitCalls(3);
        });

        for (int i = 0; i < 5; i++) {
            LetterBox.awaitMail(i + email, "Confirm your e-mail address");
            assertThat(LetterBox.subjects(i + email)).hasSize(1);
        }
    }

    @Test
    void an_address_that_no_mail_can_be_written_to_holds_nothing_up() {
        Server.asNobody()
                .body(Map.of("email", "a..b" + email, "password", PASSWORD, "displayName", "Ada", "consent", true))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201);
        Server.asNobody()
                .body(Map.of("email", "z" + email, "password", PASSWORD, "displayName", "Ada", "consent", true))
                .post("/api/v1/auth/register");

        LetterBox.awaitMail("z" + email, "Confirm your e-mail address");
    }
}
