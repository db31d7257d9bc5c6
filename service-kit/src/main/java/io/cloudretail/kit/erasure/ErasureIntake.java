package io.cloudretail.kit.erasure;

import io.cloudretail.kit.inbox.EventIntake;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes what the user service tells of people: who leaves the shop leaves this service too. */
@Shared
public class ErasureIntake {
    private final EventIntake intake;
    private final Erasures erasures;

    @Inject
    public ErasureIntake(EventIntake intake, Erasures erasures) {
        this.intake = intake;
        this.erasures = erasures;
    }

    public CompletionStage<Void> take(Message<String> message) {
        return intake.take(message, event -> UserErased.in(event)
                .ifPresent(erased -> erasures.begin(erased.userId(), erased.erasedAt())));
    }
}
