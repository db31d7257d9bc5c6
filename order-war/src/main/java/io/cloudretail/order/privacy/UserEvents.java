package io.cloudretail.order.privacy;

import io.cloudretail.kit.erasure.ErasureIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A person who leaves the shop leaves it here too. */
@ApplicationScoped
public class UserEvents {
    private ErasureIntake intake;

    UserEvents() {}

    @Inject
    UserEvents(ErasureIntake intake) {
        this.intake = intake;
    }

    @Incoming("user-events")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> on(Message<String> message) {
        return intake.take(message);
    }
}
