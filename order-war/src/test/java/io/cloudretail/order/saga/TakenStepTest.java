package io.cloudretail.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the notes of a saga become its steps. */
class TakenStepTest {
    private static final Instant START = Instant.parse("2026-11-25T10:00:00Z");

    private final List<SagaStep> notes = new ArrayList<>();

    @Test
    void a_saga_that_goes_through_takes_each_step_once() {
        note("RESERVING", "INTENT", null);
        note("RESERVING", "OUTCOME", "held");
        note("PAYING", "INTENT", null);
        note("PAYING", "OUTCOME", "captured");

        assertThat(TakenStep.of(notes))
                .containsExactly(
                        new TakenStep("RESERVING", "DONE", 1, at(0), at(1), "held", null),
                        new TakenStep("PAYING", "DONE", 1, at(2), at(3), "captured", null));
    }

    @Test
    void a_step_that_was_tried_again_tells_how_often_and_why() {
        note("PAYING", "INTENT", null);
        note("PAYING", "RETRY", "timeout");
        note("PAYING", "INTENT", null);
        note("PAYING", "RETRY", "circuit open");

        assertThat(TakenStep.of(notes))
                .containsExactly(new TakenStep("PAYING", "WAITING", 2, at(0), null, null, "circuit open"));

        note("PAYING", "INTENT", null);
        assertThat(TakenStep.of(notes))
                .containsExactly(new TakenStep("PAYING", "UNDERWAY", 3, at(0), null, null, "circuit open"));

        note("PAYING", "OUTCOME", "captured");
        assertThat(TakenStep.of(notes))
                .containsExactly(new TakenStep("PAYING", "DONE", 3, at(0), at(5), "captured", "circuit open"));
    }

    @Test
    void a_step_that_follows_its_own_end_is_another() {
        note("RELEASING", "INTENT", null);
        note("RELEASING", "OUTCOME", "released");
        note("RELEASING", "INTENT", null);

        assertThat(TakenStep.of(notes)).extracting(TakenStep::standing).containsExactly("DONE", "UNDERWAY");
    }

    @Test
    void a_saga_that_did_nothing_yet_has_no_steps() {
        assertThat(TakenStep.of(notes)).isEmpty();
    }

    private void note(String step, String phase, String detail) {
        notes.add(new SagaStep(step, phase, detail, at(notes.size())));
    }

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }
}
