package io.cloudretail.user.webhook;

import io.cloudretail.kit.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Delivers what waits, with some senders in each instance. */
@ApplicationScoped
class SendDeliveries {
    private Deliveries deliveries;
    private Settlements settlements;
    private Courier courier;
    private Workers workers;
    private int senders;
    private Duration poll;

    SendDeliveries() {}

    @Inject
    SendDeliveries(
            Deliveries deliveries,
            Settlements settlements,
            Courier courier,
            Workers workers,
            @ConfigProperty(name = "cloudretail.webhook.senders") int senders,
            @ConfigProperty(name = "cloudretail.webhook.poll") Duration poll) {
        this.deliveries = deliveries;
        this.settlements = settlements;
        this.courier = courier;
        this.workers = workers;
        this.senders = senders;
        this.poll = poll;
    }

    void start(@Observes Startup event) {
        for (int i = 1; i <= senders; i++) {
            workers.repeat("send-webhooks-" + i, poll, this::deliverNext);
        }
    }

    private boolean deliverNext() {
        Optional<Parcel> next = deliveries.claim();
        next.ifPresent(parcel -> settlements.settle(parcel, courier.deliver(parcel)));
        return next.isPresent();
    }
}
