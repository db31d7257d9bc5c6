package io.cloudretail.payment.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Money ALL = gbp(590);

    private final Payment payment = new Payment(UUID.randomUUID(), ALL, "tok_visa", PaymentStatus.PENDING);

    @Test
    void money_is_taken_once() {
        payment.capture("ref");

        assertThatThrownBy(() -> payment.capture("ref")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void only_what_was_taken_is_given_back_and_once() {
        assertThatThrownBy(() -> payment.refund(ALL)).isInstanceOf(IllegalStateException.class);
        payment.capture("ref");
        payment.refund(ALL);
        assertThatThrownBy(() -> payment.refund(ALL)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void parts_are_given_back_until_nothing_is_left() {
        payment.capture("ref");

        payment.refund(gbp(100));
        assertThat(payment.status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(payment.refunded()).isEqualTo(gbp(100));
        assertThatThrownBy(() -> payment.refund(gbp(491))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> payment.refund(gbp(0))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> payment.refund(Money.of(490, "EUR"))).isInstanceOf(IllegalStateException.class);
        payment.refund(gbp(490));

        assertThat(payment.status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(payment.refunded()).isEqualTo(ALL);
    }

    @Test
    void one_run_at_a_time_is_at_a_payment() {
        assertThatCode(() -> payment.claim(NOW, LEASE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> payment.claim(NOW.plusSeconds(9), LEASE)).isInstanceOf(OutcomeUnknown.class);
        assertThatCode(() -> payment.claim(NOW.plusSeconds(11), LEASE)).doesNotThrowAnyException();
    }

    @Test
    void a_captured_payment_that_was_called_off_is_not_settled_until_it_is_refunded() {
        payment.requestCancellation();
        payment.capture("ref");

        assertThat(payment.isSettled()).isFalse();
        payment.refund(ALL);
        assertThat(payment.isSettled()).isTrue();
    }

    private static Money gbp(long pence) {
        return Money.of(pence, "GBP");
    }
}
