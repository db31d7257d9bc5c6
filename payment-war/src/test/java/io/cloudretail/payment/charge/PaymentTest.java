package io.cloudretail.payment.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        assertThat(payment.callOff()).isFalse();
        payment.capture("ref");

        assertThat(payment.isSettled()).isFalse();
        payment.refund(ALL);
        assertThat(payment.isSettled()).isTrue();
    }

    @Test
    void what_is_called_off_owes_all_that_was_taken_and_says_so_once() {
        payment.capture("ref");

        assertThat(payment.callOff()).isTrue();
        assertThat(payment.callOff()).isFalse();
        assertThat(payment.owesAll()).isTrue();
        assertThat(payment.cancelRequested()).isTrue();
    }

    @Test
    void what_has_ended_without_money_is_not_called_off() {
        payment.decline("card_declined");

        assertThat(payment.callOff()).isFalse();
        assertThat(payment.cancelRequested()).isFalse();
        assertThat(payment.isSettled()).isTrue();
        assertThat(payment.reason()).isEqualTo("card_declined");
    }

    @Test
    void the_same_wish_again_is_the_same_payment_and_another_is_refused() {
        assertThatCode(() -> payment.require(ALL, "tok_visa")).doesNotThrowAnyException();
        assertThatThrownBy(() -> payment.require(gbp(591), "tok_visa")).isInstanceOf(PaymentDiffers.class);
        assertThatThrownBy(() -> payment.require(Money.of(590, "EUR"), "tok_visa"))
                .isInstanceOf(PaymentDiffers.class);
        assertThatThrownBy(() -> payment.require(ALL, "tok_other")).isInstanceOf(PaymentDiffers.class);

        payment.capture("ref");

        assertThatCode(() -> payment.require(ALL, "tok_other")).doesNotThrowAnyException();
    }

    @Test
    void what_is_off_is_not_paid_any_more() {
        Payment cancelled = new Payment(UUID.randomUUID(), ALL, "tok_visa", PaymentStatus.PENDING);
        cancelled.cancel();
        assertThatThrownBy(() -> cancelled.require(ALL, "tok_visa")).isInstanceOf(PaymentCancelled.class);
        assertThatThrownBy(cancelled::cancel).isInstanceOf(IllegalStateException.class);

        payment.callOff();
        assertThatThrownBy(() -> payment.require(ALL, "tok_visa")).isInstanceOf(PaymentCancelled.class);

        Payment refunded = new Payment(UUID.randomUUID(), ALL, "tok_visa", PaymentStatus.PENDING);
        refunded.capture("ref");
        refunded.refund(ALL);
        assertThatThrownBy(() -> refunded.require(ALL, "tok_visa")).isInstanceOf(PaymentCancelled.class);
    }

    @Test
    void no_more_is_given_back_than_is_left_of_what_was_captured() {
        Refund earlier = new Refund(UUID.randomUUID(), payment.orderId(), gbp(90), NOW);
        assertThatThrownBy(() -> payment.requireLeft(List.of(), gbp(1))).isInstanceOf(RefundExceedsPayment.class);

        payment.capture("ref");

        assertThat(payment.left(List.of(earlier))).isEqualTo(gbp(500));
        assertThatCode(() -> payment.requireLeft(List.of(earlier), gbp(500))).doesNotThrowAnyException();
        assertThatThrownBy(() -> payment.requireLeft(List.of(earlier), gbp(501)))
                .isInstanceOf(RefundExceedsPayment.class);
        assertThatThrownBy(() -> payment.requireLeft(List.of(), Money.of(1, "EUR")))
                .isInstanceOf(RefundExceedsPayment.class);
        payment.refund(ALL);
        assertThatThrownBy(() -> payment.requireLeft(List.of(), gbp(591))).isInstanceOf(RefundExceedsPayment.class);
    }

    @Test
    void what_was_decided_once_is_decided() {
        payment.decline("card_declined");

        assertThatThrownBy(() -> payment.capture("ref")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> payment.decline("again")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(payment::cancel).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_card_is_forgotten_once_the_outcome_is_known() {
        assertThat(payment.charge().token()).isEqualTo("tok_visa");
        assertThat(payment.charge().key()).isEqualTo(payment.orderId().toString());

        payment.capture("ref");

        assertThat(payment.charge().token()).isNull();
    }

    @Test
    void what_its_customer_needs_to_confirm_it_is_told_until_it_is_decided_or_called_off() {
        assertThat(payment.clientSecret()).isEmpty();
        payment.awaitCustomer("secret");
        assertThat(payment.clientSecret()).contains("secret");
        payment.callOff();
        assertThat(payment.clientSecret()).isEmpty();

        Payment declined = new Payment(UUID.randomUUID(), ALL, "tok_visa", PaymentStatus.PENDING);
        declined.awaitCustomer("secret");
        declined.decline("authentication_failed");
        assertThat(declined.clientSecret()).isEmpty();
        assertThatThrownBy(() -> declined.awaitCustomer("secret")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void only_the_first_attempt_need_not_ask_what_became_of_it() {
        payment.claim(NOW, LEASE);
        assertThat(payment.isFirstAttempt()).isTrue();

        payment.retryLater(NOW);
        payment.claim(NOW, LEASE);

        assertThat(payment.isFirstAttempt()).isFalse();
    }

    @Test
    void what_stays_unknown_is_looked_at_less_and_less_often_but_never_forgotten() {
        for (int seconds : List.of(1, 2, 4, 8, 16, 30, 30, 30)) {
            payment.claim(NOW, LEASE);
            payment.retryLater(NOW);

            assertThat(payment.nextRunAt())
                    .isBetween(
                            NOW.plusSeconds(seconds), NOW.plusSeconds(seconds).plusMillis(seconds * 250L));
        }
    }

    private static Money gbp(long pence) {
        return Money.of(pence, "GBP");
    }
}
