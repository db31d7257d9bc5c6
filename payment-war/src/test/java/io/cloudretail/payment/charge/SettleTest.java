package io.cloudretail.payment.charge;

import static io.cloudretail.payment.provider.ScriptedProvider.Answer.ASKS_THE_CUSTOMER;
import static io.cloudretail.payment.provider.ScriptedProvider.Answer.LOST_ON_THE_WAY;
import static io.cloudretail.payment.provider.ScriptedProvider.Answer.LOST_ON_THE_WAY_BACK;
import static io.cloudretail.payment.provider.ScriptedProvider.Answer.NO;
import static io.cloudretail.payment.provider.ScriptedProvider.Answer.NOT_YET;
import static io.cloudretail.payment.provider.ScriptedProvider.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettleTest {
    private static final UUID RETURN = UUID.randomUUID();

    @Test
    void money_is_set_aside_and_then_taken() {
        Desk desk = new Desk();

        Payment payment = desk.charge();

        assertThat(payment.status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(payment.reference()).isEqualTo("ref");
        assertThat(desk.provider().calls()).containsExactly("authorise", "capture ref");
        assertThat(desk.charge()).isSameAs(payment);
        assertThat(desk.provider().calls()).hasSize(2);
        assertThat(desk.lookAgain()).isFalse();
    }

    @Test
    void a_declined_card_is_an_end_with_its_reason() {
        Desk desk = new Desk(NO);

        Payment payment = desk.charge();

        assertThat(payment.status()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(payment.reason()).isEqualTo("card_declined");
        assertThat(desk.provider().calls()).containsExactly("authorise");
    }

    @Test
    void after_an_unknown_outcome_the_provider_is_asked_before_anything_is_charged_again() {
        Desk desk = new Desk(YES, LOST_ON_THE_WAY_BACK);

        assertThatThrownBy(desk::charge).isInstanceOf(OutcomeUnknown.class);
        assertThat(desk.payment().isPending()).isTrue();
        assertThat(desk.lookAgain()).isTrue();

        assertThat(desk.payment().status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(desk.provider().calls()).containsExactly("authorise", "capture ref", "look up");
    }

    @Test
    void what_the_provider_never_heard_of_is_charged_again_and_what_it_set_aside_is_taken() {
        Desk lost = new Desk(LOST_ON_THE_WAY);
        assertThatThrownBy(lost::charge).isInstanceOf(OutcomeUnknown.class);
        lost.charge();
        assertThat(lost.provider().calls()).containsExactly("authorise", "look up", "authorise", "capture ref");

        Desk setAside = new Desk(LOST_ON_THE_WAY_BACK);
        assertThatThrownBy(setAside::charge).isInstanceOf(OutcomeUnknown.class);
        setAside.charge();
        assertThat(setAside.provider().calls()).containsExactly("authorise", "look up", "capture ref");
    }

    @Test
    void not_yet_is_neither_a_yes_nor_a_no() {
        Desk desk = new Desk(NOT_YET, NOT_YET);

        assertThatThrownBy(desk::charge).isInstanceOf(OutcomeUnknown.class);
        assertThat(desk.lookAgain()).isTrue();

        assertThat(desk.payment().isPending()).isTrue();
        desk.settleAll();
        assertThat(desk.payment().status()).isEqualTo(PaymentStatus.CAPTURED);
    }

    @Test
    void what_waits_for_its_customer_is_undecided_and_looked_at_less_and_less_often() {
        Desk desk = new Desk(ASKS_THE_CUSTOMER, ASKS_THE_CUSTOMER);

        assertThatThrownBy(desk::charge).isInstanceOf(OutcomeUnknown.class).hasNoCause();
        assertThat(desk.payment().clientSecret()).contains("secret");
        Instant first = desk.payment().nextRunAt();
        assertThat(desk.lookAgain()).isTrue();

        assertThat(desk.payment().clientSecret()).contains("secret");
        assertThat(desk.payment().nextRunAt()).isAfter(first);
        assertThat(desk.provider().calls()).containsExactly("authorise", "look up");
        desk.settleAll();
        assertThat(desk.payment().status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(desk.payment().clientSecret()).isEmpty();
    }

    @Test
    void what_waits_for_its_customer_can_be_called_off() {
        Desk desk = new Desk(ASKS_THE_CUSTOMER);
        assertThatThrownBy(desk::charge).isInstanceOf(OutcomeUnknown.class);

        assertThat(desk.cancel().status()).isEqualTo(PaymentStatus.CANCELLED);

        assertThat(desk.provider().calls()).containsExactly("authorise", "cancel");
    }

    @Test
    void a_payment_that_is_called_off_before_it_is_taken_is_cancelled_at_the_provider() {
        Desk desk = new Desk(LOST_ON_THE_WAY_BACK);
        assertThatThrownBy(desk::charge).isInstanceOf(OutcomeUnknown.class);

        assertThat(desk.cancel().status()).isEqualTo(PaymentStatus.CANCELLED);

        assertThat(desk.provider().calls()).containsExactly("authorise", "cancel");
        assertThat(desk.refunds()).isEmpty();
        assertThatThrownBy(desk::charge).isInstanceOf(PaymentCancelled.class);
    }

    @Test
    void a_captured_payment_that_is_called_off_is_given_back_once() {
        Desk desk = new Desk();
        desk.charge();

        assertThat(desk.cancel().status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(desk.cancel().status()).isEqualTo(PaymentStatus.REFUNDED);

        assertThat(desk.provider().calls()).containsExactly("authorise", "capture ref", "refund 590 of ref");
        assertThat(desk.refunds()).hasSize(1);
    }

    @Test
    void a_part_is_given_back_once_per_id_and_a_cancellation_gives_back_the_rest() {
        Desk desk = new Desk();
        desk.charge();

        assertThat(desk.refund(RETURN, 90).refunded()).isEqualTo(Money.of(90, "GBP"));
        assertThat(desk.refund(RETURN, 90).refunded()).isEqualTo(Money.of(90, "GBP"));
        assertThatThrownBy(() -> desk.refund(RETURN, 91)).isInstanceOf(RefundDiffers.class);
        assertThatThrownBy(() -> desk.refund(UUID.randomUUID(), 501)).isInstanceOf(RefundExceedsPayment.class);
        desk.cancel();

        assertThat(desk.provider().calls())
                .containsExactly("authorise", "capture ref", "refund 90 of ref", "refund 500 of ref");
        assertThat(desk.payment().status()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void after_an_unknown_refund_the_provider_is_asked_before_it_is_given_back_again() {
        Desk desk = new Desk(YES, YES, LOST_ON_THE_WAY_BACK);
        desk.charge();

        assertThatThrownBy(() -> desk.refund(RETURN, 90)).isInstanceOf(OutcomeUnknown.class);
        assertThat(desk.payment().refunded().amount()).isZero();
        desk.settleAll();

        assertThat(desk.payment().refunded().amount()).isEqualTo(90);
        assertThat(desk.provider().calls()).endsWith("refund 90 of ref", "look up refund");
    }

    @Test
    void a_refund_that_is_refused_is_still_owed() {
        Desk desk = new Desk(YES, YES, NO);
        desk.charge();

        assertThatThrownBy(() -> desk.refund(RETURN, 90)).isInstanceOf(OutcomeUnknown.class);

        assertThat(desk.refunds()).singleElement().satisfies(refund -> {
            assertThat(refund.isPending()).isTrue();
            assertThat(refund.reason()).isEqualTo("expired_or_canceled_card");
        });
        desk.settleAll();
        assertThat(desk.provider().refunded()).isEqualTo(90);
    }
}
