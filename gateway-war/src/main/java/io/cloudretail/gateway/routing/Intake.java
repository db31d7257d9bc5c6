package io.cloudretail.gateway.routing;

import io.cloudretail.gateway.shield.BodyTooLarge;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes bodies in before anybody works on their requests. They are read as they come, so that a slow one holds no thread;
 * each has to be there in time, and all of them together may be so many and so large.
 */
@Singleton
public class Intake {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong held = new AtomicLong();
    private final int limit;
    private final Duration deadline;
    private final int openLimit;
    private final long heldLimit;

    @Inject
    Intake(
            @ConfigProperty(name = "cloudretail.gateway.body.limit") int limit,
            @ConfigProperty(name = "cloudretail.gateway.body.deadline") Duration deadline,
            @ConfigProperty(name = "cloudretail.gateway.bodies.open") int openLimit,
            @ConfigProperty(name = "cloudretail.gateway.bodies.held") long heldLimit) {
        this.limit = limit;
        this.deadline = deadline;
        this.openLimit = openLimit;
        this.heldLimit = heldLimit;
    }

    /** Whether there is a body to wait for. Its length, if it is told, has to be within the route's limit. */
    boolean isNeeded(HttpServletRequest request, Route route) {
        if (!WITH_BODY.contains(request.getMethod()) || request.getContentLengthLong() == 0) {
            return false;
        }
        long most = route.bodyLimit() == 0 ? limit : route.bodyLimit();
        if (request.getContentLengthLong() > most) {
            throw new BodyTooLarge(most);
        }
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Takes a place, from which the body is still to be read. */
    Reception receive(HttpServletRequest request, Passage passage) throws IOException {
        if (open.incrementAndGet() > openLimit) {
            open.decrementAndGet();
            throw new TooManyBodies();
        }
        try {
            return Reception.begin(this, request, passage);
        } catch (IOException | RuntimeException broken) {
            ended();
            throw broken;
        }
    }

    int limit() {
        return limit;
    }

    Duration deadline() {
        return deadline;
    }

    boolean hold(int bytes) {
        if (held.addAndGet(bytes) > heldLimit) {
            held.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void letGo(int bytes) {
        held.addAndGet(-bytes);
    }

    void ended() {
        open.decrementAndGet();
    }
}
