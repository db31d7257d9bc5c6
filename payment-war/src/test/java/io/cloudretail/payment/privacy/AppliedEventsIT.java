package io.cloudretail.payment.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.inbox.Batch;
import io.cloudretail.kit.inbox.BatchIntake;
import io.cloudretail.kit.inbox.EventIntake;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.patience.Await;
import io.cloudretail.testkit.privacy.Database;
import io.cloudretail.testkit.privacy.UserErasedMessage;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An event is known, and so applied once, for as long as it may come again; then it is forgotten. */
@ExtendWith(ArquillianExtension.class)
class AppliedEventsIT {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(AppliedEventsIT.class).addClasses(UserErasedMessage.class, Database.class);
    }

    @Inject
    EventIntake intake;

    @Inject
    BatchIntake batches;

    private final Queue<UUID> applied = new ConcurrentLinkedQueue<>();
    private final UUID event = UUID.randomUUID();
    private Database database;

    @BeforeEach
    void open() throws Exception {
        database = new Database();
    }

    @Test
    void an_event_is_forgotten_after_forty_days_and_not_before() {
        take(event);
        age(event, 39);

        untilOthersAreForgotten();

        assertThat(isKnown(event)).isTrue();
    }

    @Test
    void what_comes_again_within_that_time_is_not_applied_again_and_is_known_for_as_long_from_then_on() {
        take(event);
        age(event, 39);

        take(event);
        age(event, 39);
        untilOthersAreForgotten();
        take(event);

        assertThat(applied).containsOnlyOnce(event);
    }

    @Test
    void so_is_what_comes_again_among_others() {
        UUID other = UUID.randomUUID();
        Batch batch = batches.open("applied-events", type -> true, this::apply);
        batch.take(message(event));
        Await.until("the first is applied", () -> isKnown(event));
        age(event, 39);

        batch.take(message(event));
        batch.take(message(other));
        Await.until("the other is applied", () -> isKnown(other));
        age(event, 39);
        untilOthersAreForgotten();

        assertThat(isKnown(event)).isTrue();
        assertThat(applied).containsOnlyOnce(event, other);
    }

    @Test
    void all_that_has_gathered_in_years_goes_too() {
        database.change("INSERT INTO inbox (event_id, applied_at)"
                + " SELECT gen_random_uuid(), now() - day * interval '1 day' FROM generate_series(41, 2500) AS day");

        Await.until("none is left", () -> (Boolean) database.value(
                "SELECT NOT EXISTS (SELECT 1 FROM inbox WHERE applied_at < now() - interval '40 days')"));
    }

    @Test
    void a_message_that_was_set_aside_is_kept_for_a_month_also_where_none_follows() {
        setAside("young", 29);
        setAside("old", 31);

        Await.until("the old one is forgotten", () -> !isAside("old"));

        assertThat(isAside("young")).isTrue();
    }

    private void untilOthersAreForgotten() {
        UUID old = UUID.randomUUID();
        take(old);
        age(old, 41);
        Await.until("an old one is forgotten", () -> !isKnown(old));
    }

    private void take(UUID id) {
        intake.take(message(id), one -> apply(List.of(one)));
    }

    private void apply(List<CloudEvent> events) {
        events.forEach(one -> applied.add(one.id()));
    }

    private static UserErasedMessage message(UUID id) {
        return UserErasedMessage.of(id, UUID.randomUUID(), Instant.now());
    }

    private void age(UUID id, int days) {
        database.change(
                "UPDATE inbox SET applied_at = applied_at - " + days + " * interval '1 day' WHERE event_id = ?", id);
    }

    private boolean isKnown(UUID id) {
        return (Boolean) database.value("SELECT EXISTS (SELECT 1 FROM inbox WHERE event_id = ?)", id);
    }

    private void setAside(String name, int days) {
        database.change(
                "INSERT INTO dead_letter (topic, topic_partition, topic_offset, key, headers, cut, reason, set_aside_at)"
                        + " VALUES ('cloudretail.user', 0, 0, ?, '{}', false, 'a test', now() - " + days
                        + " * interval '1 day')",
                name + event);
    }

    private boolean isAside(String name) {
        return (Boolean) database.value("SELECT EXISTS (SELECT 1 FROM dead_letter WHERE key = ?)", name + event);
    }
}
