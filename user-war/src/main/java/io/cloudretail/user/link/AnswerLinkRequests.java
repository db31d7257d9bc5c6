package io.cloudretail.user.link;

import io.cloudretail.kit.work.Workers;
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

    AnswerLinkRequests() {}

    @Inject
    AnswerLinkRequests(
            LinkRequests requests, Workers workers, @ConfigProperty(name = "cloudretail.mail.poll") Duration poll) {
        this.requests = requests;
        this.workers = workers;
        this.poll = poll;
    }

    void start(@Observes Startup event) {
        workers.repeat("answer-link-requests", poll, requests::answerNext);
    }
}
