package io.cloudretail.system.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Kafka;
import io.cloudretail.system.outages.drill.Drill;
import io.cloudretail.system.outages.drill.Operator;
import io.cloudretail.system.outages.traffic.Answer;
import io.cloudretail.system.outages.traffic.Purchase;
import io.cloudretail.system.outages.traffic.Traffic;
import io.cloudretail.system.stack.RunningShop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** F7 and F8: Kafka is killed, frozen, and restarted again and again while people buy. */
@Tag("outages")
@MicroShedTest
class KafkaFaultsIT {
    private static final int SECONDS = Integer.getInteger("outages.seconds", 15);
    private static final int PER_SECOND = 2;
    private static final Duration DRAINED = Duration.ofSeconds(60);

    private final Kafka kafka = RunningShop.get().kafka();

    @Test
    void orders_are_as_fast_without_kafka_and_no_event_is_lost() {
        try (Drill drill = Drill.of("F7", "Kafka killed")) {
            Traffic traffic = drill.traffic().flow(PER_SECOND);
            long usual = usualSlowest(traffic);
            Operator.kill(kafka);
            try {
                traffic.awaitAnswers((long) PER_SECOND * SECONDS, Duration.ofSeconds(SECONDS + 60));
            } finally {
                Operator.start(kafka);
            }
            judge(drill, traffic, usual);
        }
    }

    @Test
    void orders_are_as_fast_while_kafka_is_frozen_and_no_event_is_lost() {
        try (Drill drill = Drill.of("F8", "Kafka frozen")) {
            Traffic traffic = drill.traffic().flow(PER_SECOND);
            long usual = usualSlowest(traffic);
            Operator.freeze(kafka);
            try {
                traffic.awaitAnswers((long) PER_SECOND * SECONDS, Duration.ofSeconds(SECONDS + 60));
            } finally {
                Operator.thaw(kafka);
            }
            judge(drill, traffic, usual);
        }
    }

    @Test
    void no_event_is_lost_however_often_kafka_is_restarted() {
        try (Drill drill = Drill.of("F8", "Kafka restarted 2 × " + Drill.repeats() + " times")) {
            Traffic traffic = drill.traffic().flow(PER_SECOND);
            for (int i = 0; i < 2 * Drill.repeats(); i++) {
                traffic.awaitAnswers(3, Duration.ofSeconds(30));
                Operator.stop(kafka);
                traffic.awaitAnswers(3, Duration.ofSeconds(30));
                Operator.start(kafka);
            }
            drill.proveHealing(DRAINED);
        }
    }

    private static long usualSlowest(Traffic traffic) {
        traffic.awaitAnswers(20, Duration.ofSeconds(60));
        return p95(traffic.purchases(), 0);
    }

    private static void judge(Drill drill, Traffic traffic, long usual) {
        long without = p95(traffic.purchases(), 20);
        drill.figure("p95 with Kafka", usual + " ms");
        drill.figure("without", without + " ms");
        drill.proveHealing(DRAINED);
        assertThat(traffic.purchases()).as("nobody was turned away").allMatch(purchase -> purchase.first()
                .accepted());
        // on a busy machine a quick answer is not always as quick; what must not be is an answer that waited for Kafka
        assertThat(without).as("p95 in ms").isLessThan(Math.max(usual * 3 / 2, usual + 1_500));
    }

    /** Of those the sandbox answers at once. */
    private static long p95(List<Purchase> purchases, int from) {
        List<Long> millis = purchases.stream()
                .skip(from)
                .filter(purchase -> purchase.wish().paymentToken().equals("tok_visa"))
                .map(Purchase::first)
                .map(Answer::millis)
                .sorted()
                .toList();
        return millis.get((millis.size() * 95 - 1) / 100);
    }
}
