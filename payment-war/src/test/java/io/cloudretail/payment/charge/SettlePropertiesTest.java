package io.cloudretail.payment.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.payment.provider.ScriptedProvider;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Whatever the provider answers or keeps to itself: our books say in the end what the provider's say. */
class SettlePropertiesTest {
    private static final int NEVER = 8;

    @Property
    void a_charge_is_made_at_most_once_and_known_in_the_end(
            @ForAll @Size(max = 10) List<ScriptedProvider.Answer> answers,
            @ForAll @IntRange(max = NEVER) int calledOffAtCall) {
        Desk desk = new Desk(answers);
        AtomicInteger call = new AtomicInteger();
        AtomicBoolean off = new AtomicBoolean();
        desk.provider().beforeEachCall(() -> {
            if (call.getAndIncrement() == calledOffAtCall) {
                off.set(true);
                desk.tryTo(desk::cancel);
            }
        });

        desk.tryTo(desk::charge);
        desk.settleAll();

        Payment payment = desk.payment();
        boolean captured = payment.reference() != null;
        assertThat(payment.isSettled()).isTrue();
        assertThat(desk.provider().captures()).isEqualTo(captured ? 1 : 0);
        assertThat(desk.provider().refunded()).isEqualTo(payment.refunded().amount());
        if (off.get()) {
            assertThat(payment.status()).isNotEqualTo(PaymentStatus.CAPTURED);
            assertThat(payment.refunded().amount()).isEqualTo(captured ? Desk.TOTAL.amount() : 0);
        } else {
            assertThat(payment.status()).isIn(PaymentStatus.CAPTURED, PaymentStatus.DECLINED);
        }
        assertThat(payment.charge().token()).isNull();
    }

    @Property
    void what_is_given_back_is_what_was_asked_for_and_never_more_than_was_taken(
            @ForAll @Size(max = 10) List<ScriptedProvider.Answer> answers,
            @ForAll @Size(max = 5) List<@LongRange(min = 1, max = 400) Long> wishes,
            @ForAll boolean calledOff) {
        Desk desk = new Desk();
        desk.charge();
        desk.provider().answer(answers);
        long expected = 0;
        for (long wish : wishes) {
            boolean fits = expected + wish <= Desk.TOTAL.amount();
            desk.tryTo(() -> desk.refund(UUID.randomUUID(), wish));
            expected += fits ? wish : 0;
            assertThat(desk.refunds().stream()
                            .mapToLong(refund -> refund.amount().amount())
                            .sum())
                    .isEqualTo(expected);
        }
        if (calledOff) {
            desk.tryTo(desk::cancel);
            expected = Desk.TOTAL.amount();
        }

        desk.settleAll();

        assertThat(desk.payment().refunded().amount()).isEqualTo(expected);
        assertThat(desk.provider().refunded()).isEqualTo(expected);
        assertThat(desk.payment().status())
                .isEqualTo(expected == Desk.TOTAL.amount() ? PaymentStatus.REFUNDED : PaymentStatus.CAPTURED);
        assertThat(desk.refunds()).noneMatch(Refund::isPending);
    }
}
