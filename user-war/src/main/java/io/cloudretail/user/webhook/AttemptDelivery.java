package io.cloudretail.user.webhook;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Deliveries that an owner asks for: one that shows whether all works, and one that failed once more. */
@Shared
@Transactional
public class AttemptDelivery {
    private static final String TEST = "webhook.test";

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final Clock clock;

    @Inject
    AttemptDelivery(Webhooks webhooks, Deliveries deliveries, DeliveryLog log, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.log = log;
        this.clock = clock;
    }

    Optional<DeliveryView> test(UUID account, UUID id) {
        return enabled(account, id).flatMap(webhook -> {
            CloudEvent event = new CloudEvent(
                    UUID.randomUUID(),
                    TEST,
                    1,
                    "/cloudretail/user",
                    id.toString(),
                    clock.instant(),
                    Json.createObjectBuilder().add("webhookId", id.toString()).build());
            deliveries.endPause(id);
            return log.find(id, deliveries.add(id, event.id(), TEST, new Excerpt(event).whole()));
        });
    }

    /** One that waits is tried at its time: nothing changes. */
    Optional<DeliveryView> again(UUID account, UUID id, UUID delivery) {
        return enabled(account, id).map(webhook -> {
            deliveries.again(id, delivery);
            return log.find(id, delivery).orElseThrow(() -> new NotFound("There is no such delivery."));
        });
    }

    private Optional<WebhookView> enabled(UUID account, UUID id) {
        Optional<WebhookView> found = webhooks.hold(account, id);
        if (found.filter(webhook -> !webhook.enabled()).isPresent()) {
            throw new WebhookDisabled();
        }
        return found;
    }
}
