package io.cloudretail.payment.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.inbox.Inbox;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.naming.NamingException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That an event was applied is known for as long as it may come again. */
@ExtendWith(ArquillianExtension.class)
class AppliedEventsIT {
    private static final int ALL = 100_000;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(AppliedEventsIT.class).addClass(Database.class);
    }

    @Inject
    Inbox inbox;

    private Database database;

    @BeforeEach
    void open() throws NamingException {
        database = new Database();
    }

    @Test
    void an_event_of_long_ago_is_forgotten_and_one_that_may_be_given_back_is_not() {
        UUID old = applied(41);
        UUID young = applied(31);

        inbox.forget(ALL);

        assertThat(isKnown(old)).isFalse();
        assertThat(isKnown(young)).isTrue();
    }

    @Test
    void they_are_forgotten_some_at_a_time_the_oldest_first() {
        UUID older = applied(61);
        UUID old = applied(60);

        assertThat(inbox.forget(1)).isEqualTo(1);
        assertThat(isKnown(older)).isFalse();
        assertThat(isKnown(old)).isTrue();
        inbox.forget(ALL);
        assertThat(inbox.forget(ALL)).isZero();
    }

    private UUID applied(int daysAgo) {
        UUID event = UUID.randomUUID();
        database.change(
                "INSERT INTO inbox (event_id, applied_at) VALUES (?, now() - " + daysAgo + " * interval '1 day')",
                event);
        return event;
    }

    private boolean isKnown(UUID event) {
        return (Boolean) database.value("SELECT EXISTS (SELECT 1 FROM inbox WHERE event_id = ?)", event);
    }
}
