package io.cloudretail.system.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Service;
import io.cloudretail.system.detour.ChaosProxy;
import io.cloudretail.system.detour.Mode;
import io.cloudretail.system.outages.drill.Drill;
import io.cloudretail.system.outages.drill.Operator;
import io.cloudretail.system.outages.traffic.Answer;
import io.cloudretail.system.outages.traffic.Traffic;
import io.cloudretail.system.stack.RunningShop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** F10 and F11: a neighbour of the order service is slow, or cannot be reached and refuses nothing. */
@Tag("outages")
@MicroShedTest
class NeighbourFaultsIT {
    private static final int SECONDS = Integer.getInteger("outages.seconds", 15);

    @ParameterizedTest
    @ValueSource(ints = {3, 6})
    void a_slow_payment_service_slows_nobody_who_reads(int seconds) {
        try (Drill drill = Drill.of("F10", "payment " + seconds + " s late")) {
            spoilAndProve(drill, Service.PAYMENT, Mode.delay(Duration.ofSeconds(seconds)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PRODUCT", "INVENTORY", "PAYMENT", "USER"})
    void what_is_cut_off_for_a_while_needs_no_restart(Service neighbour) {
        try (Drill drill = Drill.of("F11", neighbour.id() + " cut off")) {
            spoilAndProve(drill, neighbour, Mode.BLACKHOLE);
        }
    }

    private static void spoilAndProve(Drill drill, Service neighbour, Mode mode) {
        ChaosProxy way = RunningShop.detours().calls(Service.ORDER, neighbour);
        Traffic traffic = drill.traffic().flow(2).browse(5, () -> "/api/v1/products?limit=3");
        traffic.awaitAnswers(10, Duration.ofSeconds(60));
        int before = traffic.reads().size();
        long usual = p95(traffic.reads().subList(0, before));
        Operator.spoil(way, mode);
        traffic.awaitAnswers(2L * SECONDS, Duration.ofSeconds(SECONDS * 3L + 60));
        List<Answer> during = traffic.reads();
        Operator.mend(way);
        long slow = p95(during.subList(before, during.size()));
        drill.figure("reads p95 before", usual + " ms");
        drill.figure("during", slow + " ms");
        drill.figure(
                "slowest order",
                traffic.purchases().stream()
                                .mapToLong(purchase -> purchase.first().millis())
                                .max()
                                .orElse(0)
                        + " ms");
        drill.proveHealing(Duration.ofSeconds(75));
        assertThat(during).as("reads").allMatch(answer -> answer.status() == 200);
        assertThat(slow).as("p95 of reads in ms").isLessThan(Math.max(usual * 12 / 10, usual + 250));
        assertThat(traffic.purchases()).as("orders").allMatch(purchase -> purchase.first()
                .accepted());
    }

    private static long p95(List<Answer> answers) {
        List<Long> millis = answers.stream().map(Answer::millis).sorted().toList();
        return millis.get((millis.size() * 95 - 1) / 100);
    }
}
