package io.cloudretail.user.webhook;

import io.cloudretail.kit.inbox.EventIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Tells webhooks of stock. What happens to orders they are told where customers are told of it. */
@ApplicationScoped
public class StockEvents {
    private EventIntake intake;
    private TellWebhooks webhooks;

    StockEvents() {}

    @Inject
    StockEvents(EventIntake intake, TellWebhooks webhooks) {
        this.intake = intake;
        this.webhooks = webhooks;
    }

    @Incoming("stock-events")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> on(Message<String> message) {
        return intake.take(message, webhooks::concerns, webhooks::tell);
    }
}
