package io.cloudretail.payment.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefundTest {
    private static final Money AMOUNT = Money.of(100, "GBP");

    private final UUID id = UUID.randomUUID();
    private final UUID order = UUID.randomUUID();
    private final Refund refund = new Refund(id, order, AMOUNT, Instant.parse("2026-11-23T12:00:00Z"));

    @Test
    void is_given_back_once() {
        refund.giveBack("ref");

        assertThat(refund.isPending()).isFalse();
        assertThatThrownBy(() -> refund.giveBack("ref")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_unknown_outcome_is_asked_for_under_the_same_key_and_a_refused_one_is_tried_under_another() {
        String first = refund.repayment("charge").key();
        assertThat(refund.repayment("charge").key()).isEqualTo(first).isEqualTo(id.toString());

        refund.refuse("expired_or_canceled_card");

        assertThat(refund.isPending()).isTrue();
        assertThat(refund.reason()).isEqualTo("expired_or_canceled_card");
        assertThat(refund.repayment("charge").key()).isNotEqualTo(first);
    }

    @Test
    void is_another_one_with_another_amount_or_of_another_order() {
        assertThat(refund.is(order, AMOUNT)).isTrue();
        assertThat(refund.is(order, Money.of(101, "GBP"))).isFalse();
        assertThat(refund.is(order, Money.of(100, "EUR"))).isFalse();
        assertThat(refund.is(UUID.randomUUID(), AMOUNT)).isFalse();
    }
}
