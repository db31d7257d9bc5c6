package io.cloudretail.system.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Postgres;
import io.cloudretail.system.outages.drill.Drill;
import io.cloudretail.system.outages.drill.Operator;
import io.cloudretail.system.outages.traffic.Answer;
import io.cloudretail.system.outages.traffic.Traffic;
import io.cloudretail.system.stack.RunningShop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** F5 and F6: PostgreSQL loses power, or stops in its tracks, while people buy. */
@MicroShedTest
class PostgresFaultsIT {
    private static final int SECONDS = Integer.getInteger("outages.seconds", 15);
    private static final Duration LONGEST_ANSWER = Duration.ofMillis(15_500);

    private final Postgres postgres = RunningShop.get().postgres();

    @Test
    void nothing_is_lost_when_the_database_loses_power() {
        crashAndProve(1);
    }

    @Tag("outages")
    @Test
    void nothing_is_lost_however_often_the_database_loses_power() {
        crashAndProve(2 * Drill.repeats());
    }

    @Tag("outages")
    @Test
    void everybody_gets_an_answer_in_time_while_the_database_is_frozen() {
        try (Drill drill = Drill.of("F6", "PostgreSQL frozen")) {
            Traffic traffic = drill.traffic().prepare(4 * SECONDS + 60).flow(2);
            traffic.browse(2, () -> "/api/v1/products?limit=3");
            traffic.awaitAnswers(6, Duration.ofSeconds(60));
            Instant frozen = Instant.now();
            Operator.freeze(postgres);
            try {
                Awaitility.await("buyers in the frozen time")
                        .atMost(Duration.ofSeconds(SECONDS + 60))
                        .until(() -> Duration.between(frozen, Instant.now()).toSeconds() >= SECONDS);
            } finally {
                Operator.thaw(postgres);
            }
            Instant thawed = Instant.now();
            traffic.awaitAnswers(5, Duration.ofSeconds(60));
            drill.proveHealing();

            List<Answer> meanwhile = traffic.purchases().stream()
                    .map(purchase -> purchase.first())
                    .filter(answer ->
                            answer.askedAt().isAfter(frozen) && answer.askedAt().isBefore(thawed))
                    .toList();
            drill.figure("slowest answer", slowest(meanwhile) + " ms");
            assertThat(meanwhile).as("answers").allMatch(answer -> answer.status() != 0 && answer.status() != 500);
            assertThat(Duration.ofMillis(slowest(meanwhile))).isLessThan(LONGEST_ANSWER);
        }
    }

    private void crashAndProve(int times) {
        try (Drill drill = Drill.of("F5", "PostgreSQL crashed " + times + " times")) {
            Traffic traffic = drill.traffic().prepare(40 * times + 20).flow(2);
            long failedAfter = 0;
            for (int i = 0; i < times; i++) {
                traffic.awaitAnswers(4, Duration.ofSeconds(60));
                Operator.crash(postgres);
                traffic.awaitAnswers(1, Duration.ofSeconds(60));
                Operator.start(postgres);
                Instant back = Instant.now();
                traffic.awaitAnswers(4, Duration.ofSeconds(90));
                failedAfter += traffic.purchases().stream()
                        .map(purchase -> purchase.first())
                        .filter(answer -> answer.askedAt().isAfter(back) && !answer.accepted())
                        .count();
            }
            drill.figure("refused once it was back", failedAfter);
            drill.proveHealing();
            assertThat(traffic.purchases())
                    .as("refusals are 503 and nothing else")
                    .allMatch(purchase -> List.of(201, 202, 502, 503, 504)
                            .contains(purchase.first().status()));
        }
    }

    private static long slowest(List<Answer> answers) {
        return answers.stream().mapToLong(Answer::millis).max().orElse(0);
    }
}
