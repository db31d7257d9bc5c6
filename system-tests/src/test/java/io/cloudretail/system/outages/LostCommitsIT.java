package io.cloudretail.system.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Service;
import io.cloudretail.system.detour.ChaosProxy;
import io.cloudretail.system.detour.Detours;
import io.cloudretail.system.detour.Mode;
import io.cloudretail.system.outages.drill.Drill;
import io.cloudretail.system.outages.drill.Operator;
import io.cloudretail.system.outages.traffic.Traffic;
import io.cloudretail.system.stack.RunningShop;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * F4 once more, between a service and what it stores in: the database has committed, or Kafka has taken an event, and whoever
 * asked for it does not learn that.
 */
@Tag("outages")
@MicroShedTest
class LostCommitsIT {
    private static final int SECONDS = Integer.getInteger("outages.seconds", 15);

    private final Detours detours = RunningShop.detours();

    @ParameterizedTest
    @EnumSource(names = {"ORDER", "INVENTORY", "PAYMENT"})
    void what_was_committed_is_not_done_again_because_nobody_heard_of_it(Service service) {
        loseAndProve("answers of " + service.id() + "'s database lost", detours.database(service), 0.02);
    }

    @Test
    void an_event_whose_receipt_was_lost_is_applied_once() {
        loseAndProve("receipts of Kafka lost", detours.toKafka(), 0.05);
    }

    private static void loseAndProve(String what, ChaosProxy way, double share) {
        try (Drill drill = Drill.of("F4", what)) {
            Random random = drill.random();
            Traffic traffic = drill.traffic().prepare(4 * SECONDS).flow(3);
            Operator.spoil(way, Mode.RESET_AFTER_ANSWER.when(any -> random.nextDouble() < share));
            traffic.awaitAnswers(3L * SECONDS, Duration.ofSeconds(SECONDS * 3L + 60));
            int lost = way.hits();
            Operator.mend(way);
            drill.figure("answers lost", lost);
            assertThat(lost).as("answers lost").isPositive();
            drill.proveHealing();
        }
    }
}
