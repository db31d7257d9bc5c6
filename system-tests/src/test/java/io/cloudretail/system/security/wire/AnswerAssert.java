package io.cloudretail.system.security.wire;

import java.time.Duration;
import java.util.Arrays;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What must be true of every refusal, whoever provokes it. */
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {
    static final Duration QUICK = Duration.ofSeconds(1);
    private static final Duration IN_TIME = Duration.ofSeconds(10);

    private AnswerAssert(Answer answer) {
        super(answer, AnswerAssert.class);
    }

    public static AnswerAssert assertThat(Answer answer) {
        return new AnswerAssert(answer);
    }

    /** A problem document with one of these statuses, which tells nothing that only the shop should know. */
    public AnswerAssert isRefusedWith(int... statuses) {
        Assertions.assertThat(actual.status())
                .as(actual.toString())
                .isIn(Arrays.stream(statuses).boxed().toList());
        Assertions.assertThat(actual.header("Content-Type"))
                .as("type of " + actual)
                .startsWith("application/problem+json");
        Assertions.assertThat(actual.json().path("status").asInt())
                .as(actual.toString())
                .isEqualTo(actual.status());
        Assertions.assertThat(actual.json().path("instance").asText())
                .as(actual.toString())
                .isEqualTo("urn:request:" + actual.header("X-Request-Id"));
        return tellsNothing();
    }

    public AnswerAssert hasStatus(int... statuses) {
        Assertions.assertThat(actual.status())
                .as(actual.toString())
                .isIn(Arrays.stream(statuses).boxed().toList());
        return this;
    }

    /** Whatever it is, it is no fault of the shop. */
    public AnswerAssert isNoFault() {
        Assertions.assertThat(actual.status()).as(actual.toString()).isBetween(200, 499);
        return actual.status() < 400 ? this : isRefusedWith(actual.status());
    }

    public AnswerAssert isDenied() {
        Assertions.assertThat(actual.isDenied())
                .as("the door stays shut: " + actual)
                .isTrue();
        return isRefusedWith(401, 403);
    }

    public AnswerAssert isNotDenied() {
        Assertions.assertThat(actual.isDenied()).as("the door opens: " + actual).isFalse();
        return isNoFault();
    }

    public AnswerAssert cameQuickly() {
        Assertions.assertThat(actual.took()).as("time of " + actual).isLessThan(QUICK);
        return this;
    }

    /** Where a password may have to be hashed first, or another service to be asked. */
    public AnswerAssert cameInTime() {
        Assertions.assertThat(actual.took()).as("time of " + actual).isLessThan(IN_TIME);
        return this;
    }

    private AnswerAssert tellsNothing() {
        Assertions.assertThat(actual.body())
                .as(actual.toString())
                .doesNotContain(
                        "Exception", "io.cloudretail", "jakarta.", "java.", "SELECT", "org.", "com.ibm", "\tat ");
        return this;
    }
}
