package io.cloudretail.user.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.testkit.contract.EventExample;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdminEventsContractTest {
    @Test
    void the_example_of_an_act_can_be_entered() {
        EventExample example = EventExample.of("admin.acted.v1");
        Instant time = Instant.parse("2026-11-23T12:00:00Z");

        RemoteAct act = AdminEvents.read(new CloudEvent(
                UUID.randomUUID(),
                example.type(),
                1,
                example.document().getString("source"),
                example.subject(),
                time,
                example.data()));

        assertThat(act)
                .isEqualTo(new RemoteAct(
                        "order",
                        time,
                        UUID.fromString(example.data().getString("actorId")),
                        "order-shipped",
                        example.subject()));
    }
}
