package io.cloudretail.user.token;

import io.cloudretail.kit.problem.Problem;
import java.time.Duration;

/** Services may not have seen the next key yet; tokens it signs would be refused. */
final class NextKeyTooYoung extends Problem {
    NextKeyTooYoung(Duration published) {
        super(409, "The next key has to be published for " + published.toMinutes() + " minutes before it signs.");
    }
}
