package io.cloudretail.payment.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Payment payment =
            new Payment(UUID.randomUUID(), Money.of(590, "GBP"), "tok_visa", PaymentStatus.PENDING);

    @Test
    void money_is_taken_once() {
        payment.capture("ref");

        assertThatThrownBy(() -> payment.capture("ref")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void only_what_was_taken_is_given_back_and_once() {
        assertThatThrownBy(payment::refund).isInstanceOf(IllegalStateException.class);
        payment.capture("ref");
        payment.refund();
        assertThatThrownBy(payment::refund).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void one_run_at_a_time_is_at_a_payment() {
        assertThat(payment.claim(NOW, NOW.plusSeconds(10))).isTrue();
        assertThat(payment.claim(NOW.plusSeconds(9), NOW.plusSeconds(19))).isFalse();
        assertThat(payment.claim(NOW.plusSeconds(11), NOW.plusSeconds(21))).isTrue();
    }

    @Test
    void a_captured_payment_that_was_called_off_is_not_settled_until_it_is_refunded() {
        payment.requestCancellation();
        payment.capture("ref");

        assertThat(payment.isSettled()).isFalse();
        payment.refund();
        assertThat(payment.isSettled()).isTrue();
    }
}
