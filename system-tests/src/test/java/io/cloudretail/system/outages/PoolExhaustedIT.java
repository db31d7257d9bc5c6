package io.cloudretail.system.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.LibertyServer;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.outages.drill.Barrier;
import io.cloudretail.system.outages.drill.Drill;
import io.cloudretail.system.outages.traffic.Answer;
import io.cloudretail.system.outages.traffic.Purchase;
import io.cloudretail.system.outages.traffic.Traffic;
import io.cloudretail.system.stack.RunningShop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** F18: many more requests than database connections, all of which are held up. */
@Tag("outages")
@MicroShedTest
class PoolExhaustedIT {
    private static final int CROWD = 200;
    private static final long LONGEST_ANSWER = 15_500;

    @Test
    void who_gets_no_connection_is_told_so_in_time_and_nothing_hangs() {
        LibertyServer small = RunningShop.beside(Service.ORDER, RunningShop.portsBeside(), Map.of("DB_POOL_SIZE", "5"));
        try (Drill drill = Drill.of("F18", CROWD + " orders on a pool of 5")) {
            Traffic traffic = drill.traffic(small.url()).prepare(CROWD);
            try (Barrier barrier = Barrier.table(Service.ORDER, "saga_step")) {
                traffic.place(CROWD, CROWD);
                barrier.lift();
            }
            List<Answer> answers =
                    traffic.purchases().stream().map(Purchase::first).toList();
            drill.figure(
                    "slowest answer",
                    answers.stream().mapToLong(Answer::millis).max().orElse(0) + " ms");
            drill.proveHealing();
            assertThat(answers)
                    .allMatch(answer -> List.of(201, 202, 503).contains(answer.status()))
                    .allMatch(answer -> answer.millis() < LONGEST_ANSWER);
        } finally {
            small.stop();
        }
    }
}
