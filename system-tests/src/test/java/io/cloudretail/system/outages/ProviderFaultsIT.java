package io.cloudretail.system.outages;

import io.cloudretail.devstack.LibertyServer;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.outages.drill.Drill;
import io.cloudretail.system.outages.drill.Operator;
import io.cloudretail.system.outages.traffic.Traffic;
import io.cloudretail.system.outages.traffic.Wish;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** F16: the payment provider declines, fails, answers late or loses its answer, and the payment server dies meanwhile. */
@Tag("outages")
@MicroShedTest
class ProviderFaultsIT {
    private static final int ORDERS = Integer.getInteger("outages.orders", 8);

    @ParameterizedTest(name = "{0}, called off {1}, killed {2}")
    @CsvSource({
        "tok_declined, false, false",
        "tok_error_once, false, false",
        "tok_lost_answer, false, false",
        "tok_slow, false, false",
        "tok_slow, true, false",
        "tok_lost_answer, true, false",
        "tok_slow, false, true",
        "tok_lost_answer, true, true",
    })
    void every_payment_ends_as_its_order_does(String token, boolean calledOff, boolean killed) {
        LibertyServer payments = Operator.server(Service.PAYMENT);
        String what = token + (calledOff ? ", called off" : "") + (killed ? ", payment killed" : "");
        try (Drill drill = Drill.of("F16", what)) {
            Traffic traffic = drill.traffic();
            for (int i = 0; i < ORDERS; i++) {
                traffic.begin(new Wish(Traffic.goods().get(i % 3), 1, token, calledOff, 1));
            }
            if (killed) {
                traffic.awaitAnswers(1, Duration.ofSeconds(60));
                Operator.kill(payments);
                Operator.start(payments);
            }
            traffic.stop();
            drill.proveHealing(Duration.ofSeconds(90));
        }
    }
}
