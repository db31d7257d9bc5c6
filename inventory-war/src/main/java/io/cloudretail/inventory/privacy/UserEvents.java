package io.cloudretail.inventory.privacy;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.Inapplicable;
import io.cloudretail.kit.inbox.EventIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A person who leaves the shop leaves it here too. */
@ApplicationScoped
public class UserEvents {
    /** What this service reads of {@code user.erased}. */
    public record UserErased(UUID userId, Instant erasedAt) {}

    private EventIntake intake;
    private PersonalData personalData;

    UserEvents() {}

    @Inject
    UserEvents(EventIntake intake, PersonalData personalData) {
        this.intake = intake;
        this.personalData = personalData;
    }

    @Incoming("user-events")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> on(Message<String> message) {
        return intake.take(message, this::apply);
    }

    void apply(CloudEvent event) {
        if (!"user.erased".equals(event.type())) {
            return;
        }
        UserErased erased = event.dataAs(UserErased.class);
        boolean whole = erased.userId() != null && erased.erasedAt() != null;
        if (event.version() != 1 || !whole || !erased.userId().toString().equals(event.subject())) {
            throw new Inapplicable("Not a user.erased of version 1 with its user's id and time");
        }
        personalData.erase(erased.userId(), erased.erasedAt());
    }
}
