package io.cloudretail.system.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Redis;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.outages.drill.Drill;
import io.cloudretail.system.outages.drill.Operator;
import io.cloudretail.system.outages.traffic.Answer;
import io.cloudretail.system.outages.traffic.Traffic;
import io.cloudretail.system.stack.RunningShop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** F9: Redis is killed, emptied or frozen. */
@Tag("outages")
@MicroShedTest
class RedisFaultsIT {
    private static final int READS = 150;

    enum Fault {
        KILLED(Operator::kill, Operator::start),
        EMPTIED(RedisFaultsIT::empty, redis -> {}),
        FROZEN(Operator::freeze, Operator::thaw);

        private final Consumer<Redis> begin;
        private final Consumer<Redis> end;

        Fault(Consumer<Redis> begin, Consumer<Redis> end) {
            this.begin = begin;
            this.end = end;
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_fails_without_redis_and_limits_still_hold(Fault fault) {
        Redis redis = RunningShop.get().redis();
        String id = Gateway.request()
                .get("/api/v1/products?limit=1")
                .then()
                .extract()
                .path("items[0].id");
        try (Drill drill = Drill.of("F9", "Redis " + fault)) {
            Traffic traffic = drill.traffic().flow(2).browse(10, () -> "/api/v1/products/" + id);
            traffic.awaitAnswers(10, Duration.ofSeconds(60));
            int before = traffic.reads().size();
            List<Integer> ofOneAddress;
            fault.begin.accept(redis);
            try {
                traffic.awaitAnswers(20, Duration.ofSeconds(90));
                String address = Gateway.someAddress();
                ofOneAddress = IntStream.range(0, READS)
                        .map(i -> Gateway.requestFrom(address)
                                .get("/api/v1/categories")
                                .statusCode())
                        .boxed()
                        .toList();
            } finally {
                fault.end.accept(redis);
            }
            List<Answer> reads = traffic.reads();
            long usual = median(reads.stream().limit(before));
            long without = median(reads.stream().skip(before));
            drill.figure("median of a read before", usual + " ms");
            drill.figure("during", without + " ms");
            drill.proveHealing();

            assertThat(reads).as("reads").allMatch(answer -> answer.status() == 200);
            assertThat(without).as("median of a read in ms").isLessThan(usual + 250);
            assertThat(ofOneAddress).as("a limit for one address").contains(429).containsOnly(200, 429);
        }
    }

    private static long median(Stream<Answer> answers) {
        List<Long> millis = answers.map(Answer::millis).sorted().toList();
        return millis.get(millis.size() / 2);
    }

    private static void empty(Redis redis) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat((char) socket.getInputStream().read()).isEqualTo('+');
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
