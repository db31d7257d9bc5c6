package io.cloudretail.system.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Service;
import io.cloudretail.system.detour.ChaosProxy;
import io.cloudretail.system.detour.Mode;
import io.cloudretail.system.outages.drill.Drill;
import io.cloudretail.system.outages.drill.Operator;
import io.cloudretail.system.outages.traffic.Traffic;
import io.cloudretail.system.outages.traffic.Wish;
import io.cloudretail.system.stack.RunningShop;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** F4: a service does what it is asked to, but its answer is lost on the way. */
@MicroShedTest
class LostAnswersIT {
    private static final int ORDERS = Integer.getInteger("outages.orders", 8);

    enum Call {
        RESERVE(Service.INVENTORY, "PUT /internal/reservations/[^/]+ .*", "tok_visa", false),
        PAY(Service.PAYMENT, "PUT /internal/payments/[^/]+ .*", "tok_visa", false),
        RELEASE(Service.INVENTORY, "DELETE /internal/reservations/[^/]+ .*", "tok_declined", false),
        REFUND(Service.PAYMENT, "PUT /internal/payments/[^/]+/cancellation .*", "tok_visa", true);

        private final Service at;
        private final Pattern request;
        private final String token;
        private final boolean calledOff;

        Call(Service at, String request, String token, boolean calledOff) {
            this.at = at;
            this.request = Pattern.compile(request);
            this.token = token;
            this.calledOff = calledOff;
        }

        Wish wish(Random random) {
            String sku = Traffic.goods().get(random.nextInt(Traffic.goods().size()));
            return new Wish(sku, 1 + random.nextInt(3), token, calledOff, 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_done_is_not_done_again_because_its_answer_was_lost(Call call) {
        try (Drill drill = Drill.of("F4", "answers to " + call + " lost")) {
            ChaosProxy way = RunningShop.detours().calls(Service.ORDER, call.at);
            Coin coin = new Coin(drill.random());
            Operator.spoil(
                    way,
                    Mode.RESET_AFTER_ANSWER.when(
                            request -> call.request.matcher(request).matches() && coin.toss()));

            drill.traffic().place(ORDERS, 4, () -> call.wish(drill.random()));

            int lost = way.hits();
            Operator.mend(way);
            drill.figure("answers lost", lost);
            assertThat(lost).as("answers lost").isPositive();
            drill.proveHealing();
        }
    }

    /** Every other time or so, yet not so often in a row that a circuit opens and keeps the fault away. */
    private static final class Coin {
        private static final int MOST_IN_A_ROW = 2;

        private final Random random;
        private int inARow;

        Coin(Random random) {
            this.random = random;
        }

        synchronized boolean toss() {
            boolean lost = inARow < MOST_IN_A_ROW && random.nextBoolean();
            inARow = lost ? inARow + 1 : 0;
            return lost;
        }
    }
}
