package io.cloudretail.system.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.LibertyServer;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.outages.drill.Drill;
import io.cloudretail.system.outages.drill.Operator;
import io.cloudretail.system.outages.traffic.Answer;
import io.cloudretail.system.outages.traffic.Traffic;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** F3 and F14: servers are killed at random, or told to stop, while people buy. */
@Tag("outages")
@MicroShedTest
class ServersUnderLoadIT {
    private static final int SECONDS = Integer.getInteger("outages.seconds", 15);

    @Test
    void whoever_is_killed_at_whatever_moment_every_order_ends_well() {
        int kills = Math.max(2, SECONDS * 10 / 15);
        try (Drill drill = Drill.of("F3", kills + " random kills")) {
            Traffic traffic = drill.traffic().flow(2);
            for (int i = 0; i < kills; i++) {
                Service victim = Service.values()[drill.random().nextInt(Service.values().length)];
                Instant next = Instant.now().plusMillis(2_000 + drill.random().nextInt(3_000));
                Awaitility.await("a moment nobody knows")
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> Instant.now().isAfter(next));
                Operator.kill(Operator.server(victim));
                Operator.start(Operator.server(victim));
            }
            traffic.stop();
            drill.figure("unknown to the buyer at first", unknown(traffic));
            drill.proveHealing();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_server_that_is_told_to_stop_loses_nothing(Service told) {
        try (Drill drill = Drill.of("F14", told.id() + " stopped under load")) {
            LibertyServer server = Operator.server(told);
            Traffic traffic = drill.traffic().flow(2);
            for (int i = 0; i < Drill.repeats(); i++) {
                traffic.awaitAnswers(6, Duration.ofSeconds(60));
                Operator.stop(server);
                Operator.start(server);
            }
            traffic.stop();
            drill.figure("unknown to the buyer at first", unknown(traffic));
            drill.proveHealing();
            if (told != Service.GATEWAY) {
                assertThat(traffic.purchases())
                        .as("the gateway answers for the others")
                        .noneMatch(purchase -> purchase.first().status() == 0);
            }
        }
    }

    private static long unknown(Traffic traffic) {
        return traffic.purchases().stream()
                .map(purchase -> purchase.first())
                .filter(Answer::unknown)
                .count();
    }
}
