package io.cloudretail.payment.sandbox;

import io.cloudretail.kit.money.Money;
import io.cloudretail.payment.provider.Charge;
import io.cloudretail.payment.provider.Outcome;
import io.cloudretail.payment.provider.PaymentProvider;
import io.cloudretail.payment.provider.ProviderFailure;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Acts out a provider by the token: {@code tok_visa} pays, {@code tok_declined} and {@code tok_insufficient_funds} do
 * not, {@code tok_slow} takes 10 seconds, {@code tok_lost_answer} pays but the answer never arrives, and
 * {@code tok_error_once} fails the first time with nothing taken.
 */
@Dependent
public class SandboxProvider implements PaymentProvider {
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final Duration LOST = Duration.ofSeconds(1);

    private final SandboxBooks books;

    @Inject
    SandboxProvider(SandboxBooks books) {
        this.books = books;
    }

    @Override
    public Outcome capture(Charge charge) {
        String key = charge.key();
        return switch (charge.token()) {
            case "tok_visa" -> settle(key, "CAPTURED", null);
            case "tok_declined" -> settle(key, "DECLINED", "card_declined");
            case "tok_insufficient_funds" -> settle(key, "DECLINED", "insufficient_funds");
            case "tok_slow" -> {
                books.open(key, "PROCESSING", null, SLOW);
                pause(SLOW);
                yield lookUp(key);
            }
            case "tok_lost_answer" -> {
                if (books.open(key, "CAPTURED", null, Duration.ZERO)) {
                    pause(LOST);
                    throw new ProviderFailure("The connection was lost");
                }
                yield lookUp(key);
            }
            case "tok_error_once" -> {
                if (books.open(key, "FAILED", null, Duration.ZERO)) {
                    throw new ProviderFailure("The provider answered 500");
                }
                books.move(key, "FAILED", "CAPTURED");
                yield lookUp(key);
            }
            default -> settle(key, "DECLINED", "unknown_token");
        };
    }

    @Override
    public Outcome lookUp(String key) {
        return books.find(key).map(SandboxProvider::outcome).orElse(new Outcome.NotFound());
    }

    @Override
    public Outcome cancel(String key) {
        books.open(key, "CANCELLED", null, Duration.ZERO);
        books.find(key);
        books.move(key, "FAILED", "CANCELLED");
        books.move(key, "PROCESSING", "CANCELLED");
        return lookUp(key);
    }

    @Override
    public String refund(String key, Money amount) {
        books.move(key, "CAPTURED", "REFUNDED");
        SandboxBooks.Entry entry =
                books.find(key).orElseThrow(() -> new ProviderFailure("There is nothing to refund under " + key));
        return entry.reference() + "_refund";
    }

    private Outcome settle(String key, String status, String reason) {
        books.open(key, status, reason, Duration.ZERO);
        return lookUp(key);
    }

    private static Outcome outcome(SandboxBooks.Entry entry) {
        return switch (entry.status()) {
            case "CAPTURED", "REFUNDED" -> new Outcome.Captured(entry.reference());
            case "DECLINED" -> new Outcome.Declined(entry.reason());
            case "CANCELLED" -> new Outcome.Cancelled();
            case "FAILED" -> new Outcome.NotFound();
            default -> new Outcome.Processing();
        };
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
