package io.cloudretail.user.link;

import io.cloudretail.kit.work.Repeating;
import io.cloudretail.kit.work.Workers;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers the requests for links, one after the other. */
@ApplicationScoped
class AnswerLinkRequests {
    private LinkRequests requests;
    private Workers workers;
    private Duration poll;
    private Repeating work;

    AnswerLinkRequests() {}

    @Inject
    AnswerLinkRequests(
            LinkRequests requests, Workers workers, @ConfigProperty(name = "cloudretail.mail.poll") Duration poll) {
        this.requests = requests;
        this.workers = workers;
        this.poll = poll;
    }

    void start(@Observes Startup event) {
        work = workers.repeat("answer-link-requests", this::run);
    }

    @PreDestroy
    void stop() {
        if (work != null) {
            work.stop();
        }
    }

    private Duration run() {
        return requests.answerNext() ? Duration.ZERO : poll;
    }
}
