package io.cloudretail.user.audit;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.Inapplicable;
import io.cloudretail.kit.inbox.EventIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Enters what admins did in the other services: each act once, in the transaction that notes its event. */
@ApplicationScoped
public class AdminEvents {
    /** What this service reads of an act. */
    public record AdminActed(UUID actorId, String action, String subject) {}

    private static final Pattern SOURCE = Pattern.compile("/cloudretail/([a-z]{1,40})");
    private static final int LONGEST_SUBJECT = 300;

    private EventIntake intake;
    private AuditLog log;

    AdminEvents() {}

    @Inject
    AdminEvents(EventIntake intake, AuditLog log) {
        this.intake = intake;
        this.log = log;
    }

    @Incoming("admin-events")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> on(Message<String> message) {
        return intake.take(message, this::apply);
    }

    void apply(CloudEvent event) {
        if ("admin.acted".equals(event.type())) {
            log.elsewhere(read(event));
        }
    }

    static RemoteAct read(CloudEvent event) {
        AdminActed act = event.dataAs(AdminActed.class);
        Matcher source = SOURCE.matcher(event.source());
        boolean whole = act.actorId() != null
                && act.action() != null
                && Action.FORM.matcher(act.action()).matches()
                && event.subject().equals(act.subject())
                && event.subject().length() <= LONGEST_SUBJECT;
        if (event.version() != 1 || !whole || !source.matches()) {
            throw new Inapplicable("Not an admin.acted of version 1 that says who did what to what, and where");
        }
        return new RemoteAct(source.group(1), event.time(), act.actorId(), act.action(), act.subject());
    }
}
