package io.cloudretail.payment.sandbox;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.payment.provider.Charge;
import io.cloudretail.payment.provider.Outcome;
import io.cloudretail.payment.provider.PaymentMethod;
import io.cloudretail.payment.provider.PaymentMethod.TestCard;
import io.cloudretail.payment.provider.PaymentProvider;
import io.cloudretail.payment.provider.ProviderFailure;
import io.cloudretail.payment.provider.RefundOutcome;
import io.cloudretail.payment.provider.Repayment;
import io.cloudretail.payment.sandbox.SandboxBooks.Entry;
import io.cloudretail.payment.sandbox.SandboxBooks.NewEntry;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Acts out a provider by the token: {@code tok_visa} pays, {@code tok_declined} and {@code tok_insufficient_funds} do
 * not, {@code tok_confirm} waits until its customer says yes or no, {@code tok_slow} takes 10 seconds, {@code tok_lost_answer} pays but the answer never arrives,
 * {@code tok_lost_refund} pays but the answer to a refund never arrives, and {@code tok_error_once} fails the first time
 * with nothing taken.
 */
@Shared
@Named("sandbox")
public class SandboxProvider implements PaymentProvider {
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final Duration LOST = Duration.ofSeconds(1);
    private static final List<TestCard> CARDS = List.of(
            new TestCard("tok_visa", "Visa", "paid"),
            new TestCard("tok_confirm", "Card that asks first", "paid-if-confirmed"),
            new TestCard("tok_declined", "Declined card", "declined"),
            new TestCard("tok_insufficient_funds", "Empty card", "declined"),
            new TestCard("tok_slow", "Slow card", "paid-late"),
            new TestCard("tok_error_once", "Card with a fault", "paid-late"),
            new TestCard("tok_lost_answer", "Card with a lost answer", "paid-late"),
            new TestCard("tok_lost_refund", "Card with a lost refund", "refunded-late"));

    private final SandboxBooks books;

    @Inject
    SandboxProvider(SandboxBooks books) {
        this.books = books;
    }

    @Override
    public PaymentMethod method() {
        return new PaymentMethod("sandbox", null, CARDS);
    }

    @Override
    public Outcome authorise(Charge charge) {
        return switch (charge.token()) {
            case "tok_visa" -> settle(charge, NewEntry.of("AUTHORISED"));
            case "tok_lost_answer" -> settle(charge, losing("CAPTURE"));
            case "tok_lost_refund" -> settle(charge, losing("REFUND"));
            case "tok_confirm" -> settle(charge, asking());
            case "tok_declined" -> settle(charge, declined("card_declined"));
            case "tok_insufficient_funds" -> settle(charge, declined("insufficient_funds"));
            case "tok_slow" -> {
                books.open(charge.key(), new NewEntry("PROCESSING", null, SLOW, null));
                pause(SLOW);
                yield lookUp(charge);
            }
            case "tok_error_once" -> {
                if (books.open(charge.key(), NewEntry.of("FAILED")).isPresent()) {
                    throw new ProviderFailure("The provider answered 500");
                }
                books.move(charge.key(), "FAILED", "AUTHORISED");
                yield lookUp(charge);
            }
            default -> settle(charge, declined("unknown_token"));
        };
    }

    @Override
    public Outcome capture(Charge charge, String reference) {
        Optional<Entry> captured = books.move(charge.key(), "AUTHORISED", "CAPTURED");
        captured.filter(entry -> "CAPTURE".equals(entry.loses())).ifPresent(entry -> loseTheAnswer());
        return captured.map(SandboxProvider::outcome).orElseGet(() -> lookUp(charge));
    }

    @Override
    public Outcome lookUp(Charge charge) {
        return books.find(charge.key()).map(SandboxProvider::outcome).orElse(new Outcome.NotFound());
    }

    @Override
    public Outcome cancel(Charge charge) {
        String key = charge.key();
        if (books.open(key, NewEntry.of("CANCELLED")).isEmpty()) {
            books.find(key);
            for (String open : new String[] {"FAILED", "PROCESSING", "ASKING", "AUTHORISED"}) {
                books.move(key, open, "CANCELLED");
            }
        }
        return lookUp(charge);
    }

    @Override
    public boolean answer(Charge charge, boolean confirmed) {
        return books.move(charge.key(), "ASKING", confirmed ? "AUTHORISED" : "DECLINED")
                .isPresent();
    }

    @Override
    public RefundOutcome refund(Repayment repayment) {
        Optional<Entry> charge = books.find(repayment.chargeKey());
        if (charge.map(SandboxProvider::outcome)
                .filter(Outcome.Captured.class::isInstance)
                .isEmpty()) {
            return new RefundOutcome.Refused("nothing_captured");
        }
        if (books.refund(repayment.key(), repayment.chargeKey(), repayment.amount())
                && "REFUND".equals(charge.get().loses())) {
            loseTheAnswer();
        }
        return lookUpRefund(repayment);
    }

    @Override
    public RefundOutcome lookUpRefund(Repayment repayment) {
        return books.findRefund(repayment.key())
                .<RefundOutcome>map(RefundOutcome.Refunded::new)
                .orElse(new RefundOutcome.NotFound());
    }

    private Outcome settle(Charge charge, NewEntry entry) {
        return books.open(charge.key(), entry).map(SandboxProvider::outcome).orElseGet(() -> lookUp(charge));
    }

    /** With the reason that it has if the customer says no. */
    private static NewEntry asking() {
        return new NewEntry("ASKING", "authentication_failed", Duration.ZERO, null);
    }

    private static NewEntry declined(String reason) {
        return new NewEntry("DECLINED", reason, Duration.ZERO, null);
    }

    private static NewEntry losing(String answer) {
        return new NewEntry("AUTHORISED", null, Duration.ZERO, answer);
    }

    private static Outcome outcome(Entry entry) {
        return switch (entry.status()) {
            case "AUTHORISED" -> new Outcome.Authorised(entry.reference());
            case "CAPTURED", "REFUNDED" -> new Outcome.Captured(entry.reference());
            case "ASKING" -> new Outcome.ActionRequired(entry.reference());
            case "DECLINED" -> new Outcome.Declined(entry.reason());
            case "CANCELLED" -> new Outcome.Cancelled();
            case "FAILED" -> new Outcome.NotFound();
            default -> new Outcome.Processing();
        };
    }

    private static void loseTheAnswer() {
        pause(LOST);
        throw new ProviderFailure("The connection was lost");
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            throw new ProviderFailure("The caller stopped waiting");
        }
    }
}
