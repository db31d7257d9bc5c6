package io.cloudretail.system.outages;

import io.cloudretail.devstack.Service;
import io.cloudretail.system.outages.drill.Barrier;
import io.cloudretail.system.outages.drill.Drill;
import io.cloudretail.system.outages.drill.Operator;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** F1 and F2: a server is killed while a purchase is at a certain step. */
@MicroShedTest
class KilledInStepIT {
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({"ORDER, CONFIRM", "PAYMENT, PAY"})
    void the_purchase_ends_well(Service victim, Step step) {
        killAndProve(victim, step);
    }

    @Tag("outages")
    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("everyServerAtEveryStep")
    void the_purchase_ends_well_whoever_is_killed_at_whichever_step(Service victim, Step step) {
        killAndProve(victim, step);
    }

    static Stream<Arguments> everyServerAtEveryStep() {
        return IntStream.range(0, Drill.repeats()).boxed().flatMap(repeat -> Arrays.stream(Service.values())
                .flatMap(victim -> Arrays.stream(Step.values()).map(step -> Arguments.of(victim, step))));
    }

    private static void killAndProve(Service victim, Step step) {
        String fault = victim == Service.ORDER ? "F1" : "F2";
        try (Drill drill = Drill.of(fault, victim.id() + " killed at " + step)) {
            try (Barrier barrier = step.hold(drill.traffic())) {
                Operator.kill(Operator.server(victim));
                barrier.lift();
            } finally {
                Operator.start(Operator.server(victim));
            }
            drill.proveHealing();
        }
    }
}
