package io.cloudretail.gateway.routing;

import io.cloudretail.kit.problem.Problem;
import io.cloudretail.kit.problem.Unavailable;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** What the caller is told when a service gave no answer. */
final class NoAnswer {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration AFTER_A_RESTART = Duration.ofSeconds(10);

    private NoAnswer() {}

    /**
     * 503 when the request certainly did not reach the service, 504 when it may have (the outcome is unknown), 502 when
     * what came back was no HTTP.
     */
    static Problem of(String service, Exception failure) {
        if (failure instanceof CircuitBreakerOpenException
                || failure instanceof ConnectException
                || failure instanceof ConnectTimeoutException) {
            return new Unavailable("The " + service + " service is away for the moment.", AFTER_A_RESTART, failure);
        }
        if (failure instanceof BulkheadException || failure instanceof ConnectionRequestTimeoutException) {
            return new Unavailable("The " + service + " service has its hands full.", SOON, failure);
        }
        if (failure instanceof SocketTimeoutException || failure instanceof TimeoutException) {
            return new AnswerOverdue(service, failure);
        }
        return new AnswerBroken(service, failure);
    }

    /** The service took the request and did not answer in time: the outcome is unknown. */
    static final class AnswerOverdue extends Problem {
        AnswerOverdue(String service, Exception cause) {
            super(504, "The " + service + " service did not answer in time; whether it acted is unknown.", cause);
        }
    }

    /** The connection broke before the answer was complete: the outcome is unknown. */
    static final class AnswerBroken extends Problem {
        AnswerBroken(String service, Exception cause) {
            super(502, "The " + service + " service gave no complete answer; whether it acted is unknown.", cause);
        }
    }
}
