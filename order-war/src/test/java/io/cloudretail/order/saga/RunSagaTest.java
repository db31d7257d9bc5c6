package io.cloudretail.order.saga;

import static io.cloudretail.order.saga.Neighbours.Answer.LOST_ON_THE_WAY;
import static io.cloudretail.order.saga.Neighbours.Answer.LOST_ON_THE_WAY_BACK;
import static io.cloudretail.order.saga.Neighbours.Answer.NO;
import static io.cloudretail.order.saga.Neighbours.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderFixture;
import io.cloudretail.order.orders.OrderLine;
import io.cloudretail.order.orders.OrderStatus;
import io.cloudretail.order.orders.Quote;
import io.cloudretail.order.totals.DiscountRefused;
import io.cloudretail.order.totals.ShippingUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunSagaTest {
    private static final Map<String, Quote> QUOTES = Map.of("A", OrderFixture.quote("A", 295));

    @Test
    void an_order_that_costs_nothing_is_confirmed_without_a_payment() {
        Counter counter = counter(new OrderLine("A", 2, 0L));

        Run run = counter.place(QUOTES);

        assertThat(run.hasEnded()).isTrue();
        assertThat(run.answer()).contains("\"status\":\"CONFIRMED\"");
        assertThat(counter.neighbours().calls()).containsExactly("hold {A=2}");
    }

    @Test
    void an_order_is_held_first_and_then_paid_with_what_its_customer_gave() {
        Counter counter = counter(new OrderLine("A", 2));

        counter.place(Map.of());

        assertThat(counter.neighbours().calls()).containsExactly("quotes", "hold {A=2}", "pay 590 by tok_visa");
        assertThat(counter.sagas().notes())
                .containsExactly(
                        "PRICING INTENT",
                        "PRICING OUTCOME priced",
                        "RESERVING INTENT",
                        "RESERVING OUTCOME held",
                        "PAYING INTENT",
                        "PAYING OUTCOME captured");
    }

    @Test
    void what_is_not_for_sale_is_named_and_nothing_is_asked_after_that() {
        Counter counter = counter(new OrderLine("A", 2), NO);

        assertThat(counter.place(Map.of()).hasEnded()).isTrue();

        assertRejected(counter, "product_unavailable", "A");
        assertThat(counter.neighbours().calls()).containsExactly("quotes");
    }

    @Test
    void what_is_out_of_stock_is_named_and_nothing_is_paid() {
        Counter counter = counter(new OrderLine("A", 2), NO);

        counter.place(QUOTES);

        assertRejected(counter, "out_of_stock", "A");
        assertThat(counter.neighbours().calls()).containsExactly("hold {A=2}");
    }

    @Test
    void a_declined_payment_frees_what_is_held() {
        Counter counter = counter(new OrderLine("A", 2), YES, NO);

        assertThat(counter.place(QUOTES).answer()).contains("\"reason\":\"payment_declined\"");

        assertRejected(counter, "payment_declined");
        assertThat(counter.neighbours().calls()).endsWith("release");
        assertThat(counter.sagas().notes()).contains("PAYING OUTCOME card_declined");
    }

    @Test
    void terms_that_do_not_hold_any_more_refuse_the_order_by_name() {
        Counter discount = counter(new OrderLine("A", 2));
        discount.refusePricing(DiscountRefused.because(DiscountRefused.Reason.EXPIRED));
        assertThat(discount.place(Map.of()).hasEnded()).isTrue();
        assertRejected(discount, "discount_refused");

        Counter shipping = counter(new OrderLine("A", 2));
        shipping.refusePricing(new ShippingUnavailable());
        assertThat(shipping.place(Map.of()).hasEnded()).isTrue();
        assertRejected(shipping, "shipping_unavailable");
    }

    @Test
    void an_order_that_is_priced_later_at_another_total_than_its_customer_saw_is_refused() {
        Counter counter = counter(new OrderLine("A", 2));
        counter.order().choose(null, null, 589L, false);

        assertThat(counter.place(Map.of()).hasEnded()).isTrue();

        assertRejected(counter, "total_changed");
        assertThat(counter.neighbours().taken()).isFalse();
        assertThat(counter.neighbours().held()).isFalse();
    }

    @Test
    void an_unknown_outcome_is_no_end_and_is_tried_again() {
        Counter counter = counter(new OrderLine("A", 2), YES, LOST_ON_THE_WAY_BACK);

        Run run = counter.place(QUOTES);

        assertThat(run.hasEnded()).isFalse();
        assertThat(run.saga().state()).isEqualTo(SagaState.PAYING);
        assertThat(counter.order().isPending()).isTrue();
        assertThat(counter.sagas().notes()).endsWith("PAYING RETRY IllegalStateException: Nothing is heard");
        counter.driveAgain();
        assertThat(counter.order().status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void a_payment_that_stays_unknown_past_the_deadline_is_called_off_before_the_stock_is_freed() {
        Counter counter = counter(new OrderLine("A", 2), YES, LOST_ON_THE_WAY_BACK);
        counter.place(QUOTES);

        counter.letPass(Counter.DEADLINE.plusSeconds(1));
        counter.recover();

        assertRejected(counter, "payment_unknown");
        assertThat(counter.neighbours().calls()).endsWith("cancel", "release");
        assertThat(counter.sagas().notes())
                .contains("PAYING OUTCOME payment_unknown", "REFUNDING OUTCOME REFUNDED", "RELEASING OUTCOME released");
    }

    @Test
    void a_payment_has_until_its_deadline_and_an_order_waits_a_day_for_its_stock() {
        Counter inTime = counter(new OrderLine("A", 2), YES, LOST_ON_THE_WAY);
        inTime.place(QUOTES);
        inTime.letPass(Counter.DEADLINE);
        inTime.recover();
        assertThat(inTime.order().status()).isEqualTo(OrderStatus.CONFIRMED);

        Counter stock = counter(new OrderLine("A", 2, 0L), LOST_ON_THE_WAY);
        stock.place(QUOTES);
        stock.letPass(Duration.ofDays(1));
        stock.driveAgain();
        assertThat(stock.neighbours().calls()).startsWith("hold {A=2}", "hold {A=2}");

        Counter late = counter(new OrderLine("A", 2, 0L), LOST_ON_THE_WAY);
        late.place(QUOTES);
        late.letPass(Duration.ofDays(1).plusSeconds(1));
        late.recover();
        assertThat(late.order().status()).isEqualTo(OrderStatus.REJECTED);
        assertThat(late.neighbours().calls()).contains("release").noneMatch(call -> call.startsWith("pay"));
    }

    @Test
    void an_order_that_is_called_off_while_it_waits_takes_nothing_more() {
        Counter counter = counter(new OrderLine("A", 2), LOST_ON_THE_WAY);
        counter.place(QUOTES);

        assertThat(counter.callOff()).isTrue();
        assertThat(counter.entered()).containsExactly("CANCELLATION_REQUESTED");
        assertThat(counter.callOff()).isTrue();
        counter.recover();

        assertThat(counter.order().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(counter.order().reason()).isNull();
        assertThat(counter.neighbours().calls()).containsExactly("hold {A=2}", "release");
        assertThat(counter.entered()).containsExactly("CANCELLATION_REQUESTED");
        assertThat(counter.sagas().notes()).contains("RESERVING OUTCOME called off");
        assertThat(counter.steps().isBeingCalledOff(counter.order().id())).isTrue();
    }

    @Test
    void an_order_that_was_shipped_or_refused_cannot_be_called_off() {
        Counter refused = counter(new OrderLine("A", 2), NO);
        refused.place(QUOTES);
        assertThat(refused.callOff()).isFalse();

        Counter shipped = counter(new OrderLine("A", 2));
        shipped.place(QUOTES);
        shipped.order().ship("Royal Mail", "RM1", OrderFixture.NOW);
        assertThat(shipped.callOff()).isFalse();
        assertThat(shipped.steps().isBeingCalledOff(shipped.order().id())).isFalse();
        assertThat(shipped.entered()).isEmpty();
    }

    @Test
    void a_run_that_lost_its_lease_leaves_the_order_to_the_other() {
        Counter counter = counter(new OrderLine("A", 2));
        counter.neighbours().beforeEachCall(counter.sagas()::loseTheLease);

        Run run = counter.place(QUOTES);

        assertThat(run.hasEnded()).isFalse();
        assertThat(counter.neighbours().calls()).containsExactly("hold {A=2}");
        assertThat(counter.sagas().notes()).containsExactly("RESERVING INTENT");
        counter.driveAgain();
        assertThat(counter.neighbours().calls()).hasSize(1);
    }

    private static Counter counter(OrderLine line, Neighbours.Answer... answers) {
        return new Counter(OrderFixture.pending(line), new Neighbours(List.of(answers)));
    }

    private static void assertRejected(Counter counter, String reason, String... skus) {
        Order order = counter.order();
        assertThat(order.status()).isEqualTo(OrderStatus.REJECTED);
        assertThat(order.reason()).isEqualTo(reason);
        assertThat(order.unavailableSkus()).containsExactly(skus);
        assertThat(counter.neighbours().held()).isFalse();
        assertThat(counter.neighbours().taken()).isFalse();
    }
}
