package io.cloudretail.user.guard;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Asks for a login of a moment ago: a stolen access token, which has none, must open no way to stay. */
@Shared
public class FreshLogin {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Clock clock;

    @Inject
    FreshLogin(Clock clock) {
        this.clock = clock;
    }

    /** @param loggedInAt when whoever asks last showed who they are; empty when their token does not say */
    public void require(Optional<Instant> loggedInAt) {
        Instant earliest = clock.instant().minus(FRESH);
        if (loggedInAt.filter(login -> login.isAfter(earliest)).isEmpty()) {
            throw new LoginTooOld();
        }
    }
}
