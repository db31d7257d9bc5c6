package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.problem.Problem;
import io.cloudretail.payment.provider.ScriptedProvider;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where one order is paid: the service's own steps, with rows and provider in memory. */
final class Desk {
    static final Money TOTAL = Money.of(590, "GBP");

    /** Kept, so that they stay quiet: what fails here is meant to. */
    private static final List<Logger> LOGS =
            List.of(Logger.getLogger(SettlePayment.class.getName()), Logger.getLogger(SettleRefund.class.getName()));

    static {
        LOGS.forEach(log -> log.setLevel(Level.OFF));
    }

    private final UUID order = UUID.randomUUID();
    private final ScriptedProvider provider;
    private final PaymentsInMemory payments =
            new PaymentsInMemory(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
    private final SettleRefund settleRefund;
    private final SettlePayment settlePayment;

    Desk(ScriptedProvider.Answer... answers) {
        this(List.of(answers));
    }

    Desk(List<ScriptedProvider.Answer> answers) {
        provider = new ScriptedProvider(answers);
        settleRefund = new SettleRefund(payments, payments.refunds(), provider);
        settlePayment = new SettlePayment(payments, settleRefund, provider);
    }

    Payment charge() {
        return settlePayment.charge(order, UUID.randomUUID(), TOTAL, "tok_visa");
    }

    Payment cancel() {
        return settlePayment.cancel(order);
    }

    Payment refund(UUID id, long pence) {
        return settleRefund.refund(order, id, Money.of(pence, "GBP"));
    }

    /** Does it, unless it is refused or stays unknown. */
    void tryTo(Runnable what) {
        try {
            what.run();
        } catch (Problem unknownOrRefused) {
            // the books say what came of it
        }
    }

    /** Looks again until nothing is unknown any more. */
    void settleAll() {
        for (int looks = 0; settlePayment.settleDue() | settleRefund.settleDue(); looks++) {
            if (looks > 100) {
                throw new IllegalStateException("This payment stays unknown: " + provider.calls());
            }
        }
    }

    /** One look at what is due; false when nothing is. */
    boolean lookAgain() {
        return settlePayment.settleDue();
    }

    Payment payment() {
        return payments.find(order).orElseThrow();
    }

    List<Refund> refunds() {
        return payments.refunds().of(order);
    }

    ScriptedProvider provider() {
        return provider;
    }
}
