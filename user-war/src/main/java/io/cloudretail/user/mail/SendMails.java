package io.cloudretail.user.mail;

import io.cloudretail.kit.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends what waits. A mail server that is away delays mail and loses none; a mail may arrive twice when the server's answer
 * got lost. No address is logged.
 */
@ApplicationScoped
class SendMails {
    private static final System.Logger LOG = System.getLogger(SendMails.class.getName());

    private MailQueue queue;
    private Smtp smtp;
    private Workers workers;
    private Duration poll;

    SendMails() {}

    @Inject
    SendMails(
            MailQueue queue,
            Smtp smtp,
            Workers workers,
            @ConfigProperty(name = "cloudretail.mail.poll") Duration poll) {
        this.queue = queue;
        this.smtp = smtp;
        this.workers = workers;
        this.poll = poll;
    }

    void start(@Observes Startup event) {
        workers.repeat("send-mails", this::run);
    }

    private Duration run() {
        Optional<MailQueue.Queued> next = queue.take();
        if (next.isEmpty()) {
            smtp.hangUp();
            return poll;
        }
        return send(next.get());
    }

    private Duration send(MailQueue.Queued queued) {
        try {
            smtp.send(queued.id(), queued.mail());
            queue.done(queued.id());
            return Duration.ZERO;
        } catch (MessagingException failure) {
            if (isForGood(failure)) {
                LOG.log(System.Logger.Level.WARNING, "Mail " + queued.id() + " was refused: there is no such address");
                queue.done(queued.id());
                return Duration.ZERO;
            }
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Mail " + queued.id() + " waits after attempt " + queued.attempts() + ": "
                            + failure.getClass().getSimpleName());
            return poll;
        }
    }

    /** The server said that this recipient will never do, or the address cannot be written into a mail. */
    private static boolean isForGood(MessagingException failure) {
        if (failure instanceof AddressException) {
            return true;
        }
        return failure instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }
}
