package io.cloudretail.system.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Service;
import io.cloudretail.system.outages.drill.Drill;
import io.cloudretail.system.outages.drill.Operator;
import io.cloudretail.system.outages.traffic.Answer;
import io.cloudretail.system.outages.traffic.Purchase;
import io.cloudretail.system.outages.traffic.Traffic;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** A new version is rolled out under load: of two servers of a service one after the other is replaced. */
@Tag("rolling")
@MicroShedTest
class RollingRestartIT {
    private static final double BUYERS = Double.parseDouble(System.getProperty("rolling.buyers", "3"));
    private static final double READERS = Double.parseDouble(System.getProperty("rolling.readers", "20"));
    private static final List<String> PAGES = List.of(
            "/api/v1/products?limit=5",
            "/api/v1/categories",
            "/api/v1/shipping-methods?country=GB",
            "/.well-known/jwks.json");

    @ParameterizedTest
    @MethodSource("services")
    void nobody_notices_that_the_servers_of_a_service_are_replaced(Service service) {
        try (Drill drill = Drill.of("rolling", service.id() + ": two servers, replaced one after the other")) {
            Traffic traffic = drill.traffic();
            String stock = "/api/v1/inventory/" + Traffic.goods().get(0);
            List<String> pages = Stream.concat(PAGES.stream(), Stream.of(stock)).toList();
            traffic.flow(BUYERS).browse(READERS, () -> pages.get(drill.random().nextInt(pages.size())));
            traffic.awaitAnswers(10, Duration.ofSeconds(60));

            Operator.restartInTurn(service);

            traffic.awaitAnswers(10, Duration.ofSeconds(60));
            traffic.stop();
            List<Answer> answers = Stream.concat(traffic.reads().stream(), answersToBuyers(traffic))
                    .toList();
            drill.figure("requests", answers.size());
            drill.figure("orders that were finished later", later(traffic));
            drill.figure("slowest answer ms", slowest(answers));
            drill.proveHealing();
            assertThat(answers).filteredOn(RollingRestartIT::hasFailed).isEmpty();
        }
    }

    /** All of them; {@code -Drolling.services=order,gateway}: these alone, in this order. */
    static Stream<Service> services() {
        String chosen = System.getProperty("rolling.services", "");
        return chosen.isBlank()
                ? Arrays.stream(Service.values())
                : Arrays.stream(chosen.split(",")).map(name -> Service.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    private static Stream<Answer> answersToBuyers(Traffic traffic) {
        return traffic.purchases().stream()
                .flatMap(purchase -> purchase.wish().calledOff()
                        ? Stream.concat(purchase.answers().stream(), cancellation(purchase))
                        : purchase.answers().stream());
    }

    private static Stream<Answer> cancellation(Purchase purchase) {
        return Stream.of(purchase.cancellation()).filter(answer -> answer.millis() > 0);
    }

    private static long later(Traffic traffic) {
        return traffic.purchases().stream()
                .filter(purchase -> purchase.first().status() == 202)
                .count();
    }

    private static long slowest(List<Answer> answers) {
        return answers.stream().mapToLong(Answer::millis).max().orElse(0);
    }

    /** No answer, or that of a server which cannot; what is refused for a reason is not among them. */
    private static boolean hasFailed(Answer answer) {
        return answer.status() == 0 || answer.status() >= 500;
    }
}
