package io.cloudretail.order.orders;

import static io.cloudretail.order.orders.OrderFixture.NOW;
import static io.cloudretail.order.orders.OrderFixture.TERMS;
import static io.cloudretail.order.orders.OrderFixture.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.totals.Delivery;
import io.cloudretail.order.totals.Discount;
import io.cloudretail.order.totals.DiscountRefused;
import io.cloudretail.order.totals.RateTotal;
import io.cloudretail.order.totals.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderTest {
    @Test
    void the_total_is_the_sum_of_its_lines_to_the_penny() {
        Order order = OrderFixture.pending(new OrderLine("A", 3), new OrderLine("B", 100_000));

        order.price(Map.of("A", quote("A", 199), "B", quote("B", 1_000_001)), TERMS, NOW);

        assertThat(order.total()).isEqualTo(Money.of(3 * 199 + 100_000L * 1_000_001, "GBP"));
    }

    @Test
    void a_line_keeps_how_the_catalogue_showed_it_when_it_was_priced() {
        Order order = OrderFixture.pending(new OrderLine("A", 3));
        assertThat(order.lines().get(0).slug()).isNull();

        order.price(Map.of("A", quote("A", 199)), TERMS, NOW);

        assertThat(order.lines())
                .extracting(OrderLine::title, OrderLine::slug, OrderLine::category, OrderLine::image)
                .containsExactly(tuple("Title of A", "the-A", "Home", "/A"));
    }

    @Test
    void an_order_costs_no_more_than_can_be_paid_and_is_left_unpriced_otherwise() {
        OrderLine[] lines =
                Stream.generate(() -> new OrderLine("A", 100_000)).limit(10).toArray(OrderLine[]::new);
        Order most = OrderFixture.pending(lines);
        most.price(Map.of("A", quote("A", 1_000_000_000)), TERMS, NOW);
        assertThat(most.total().amount()).isEqualTo(1_000_000_000_000_000L);

        Order more = OrderFixture.pending(lines);
        assertThatThrownBy(() -> more.price(Map.of("A", quote("A", 1_000_000_001)), TERMS, NOW))
                .isInstanceOf(TotalTooLarge.class);
        assertThat(more.total()).isNull();
    }

    @Test
    void an_order_is_priced_at_the_total_its_customer_saw_or_not_at_all() {
        Order seen = OrderFixture.pending(new OrderLine("A", 2));
        seen.choose(null, null, 398L, false);
        seen.price(Map.of("A", quote("A", 199)), TERMS, NOW);
        assertThat(seen.total()).isEqualTo(Money.of(398, "GBP"));

        for (long other : new long[] {0, 397, 399}) {
            Order unseen = OrderFixture.pending(new OrderLine("A", 2));
            unseen.choose(null, null, other, false);
            assertThatThrownBy(() -> unseen.price(Map.of("A", quote("A", 199)), TERMS, NOW))
                    .isInstanceOfSatisfying(TotalChanged.class, refused -> assertThat(refused.extensions())
                            .isEqualTo(Map.of("total", Money.of(398, "GBP"))));
            assertThat(unseen.total()).isNull();
        }
    }

    @Test
    void lines_of_the_same_sku_are_reserved_together() {
        Order order = OrderFixture.pending(new OrderLine("A", 3), new OrderLine("B", 1), new OrderLine("A", 4));

        assertThat(order.units()).containsExactly(Map.entry("A", 7), Map.entry("B", 1));
    }

    @Test
    void an_order_of_two_currencies_is_refused() {
        Order order = OrderFixture.pending(new OrderLine("A", 1), new OrderLine("B", 1));
        var quotes = Map.of("A", quote("A", 1), "B", new Quote("B", "B", Money.of(1, "EUR")));

        assertThatThrownBy(() -> order.price(quotes, TERMS, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_line_keeps_what_it_cost_how_it_was_taxed_and_whose_it_is() {
        Order order = OrderFixture.pending(new OrderLine("A", 3), new OrderLine("B", 2, 50L));

        order.price(Map.of("A", quote("A", 100), "B", quote("B", 70)), TERMS, NOW);

        OrderLine first = order.lines().get(0);
        assertThat(first.paid()).isEqualTo(300);
        assertThat(first.tax()).isEqualTo(50);
        assertThat(first.taxRate()).isEqualTo(2000);
        assertThat(first.discount()).isZero();
        assertThat(first.vendorId()).isEqualTo(OrderFixture.VENDOR);
        assertThat(order.lines().get(1).paid()).isEqualTo(100);
        assertThat(order.breakdown().tax()).isEqualTo(67);
        assertThat(order.breakdown().rates()).containsExactly(new RateTotal(2000, 333, 67, 400));
    }

    @Test
    void an_order_that_its_code_does_not_hold_for_is_left_as_it_is() {
        Order order = OrderFixture.pending(new OrderLine("A", 3));
        Terms terms = new Terms(
                TERMS.tax(),
                TERMS.delivery(),
                Optional.of(new Discount("TEN", Discount.Kind.PERCENT, 1000, Money.of(301, "GBP"))));

        assertThatThrownBy(() -> order.price(Map.of("A", quote("A", 100)), terms, NOW))
                .isInstanceOf(DiscountRefused.class);

        assertThat(order.total()).isNull();
        assertThat(order.lines().get(0).unitPrice()).isNull();
    }

    @Test
    void no_more_units_of_a_line_cost_something_than_there_are() {
        OrderLine line = OrderFixture.priced().lines().get(0);

        assertThat(line.costOf(2)).isEqualTo(line.paid());
        assertThat(line.costOf(0)).isZero();
        assertThatThrownBy(() -> line.costOf(3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_sold_is_not_priced_again() {
        Order order = OrderFixture.priced();
        order.confirm(NOW);

        assertThatThrownBy(() -> order.price(Map.of("85123A", quote("85123A", 1)), TERMS, NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThat(order.total()).isEqualTo(Money.of(590, "GBP"));
        assertThat(order.isPending()).isFalse();
    }

    @Test
    void shipping_goes_by_the_weight_that_is_known() {
        Delivery byWeight =
                new Delivery("express", List.of(new Delivery.Step(300L, 500), new Delivery.Step(null, 900)));
        Terms terms =
                new Terms(TERMS.tax(), byWeight, Optional.of(new Discount("TEN", Discount.Kind.PERCENT, 1000, null)));
        Quote weightless = new Quote("B", "B", Money.of(1000, "GBP"));
        Order order = OrderFixture.pending(new OrderLine("A", 3), new OrderLine("B", 7));

        order.price(Map.of("A", quote("A", 100), "B", weightless), terms, NOW);

        assertThat(order.breakdown().shipping()).isEqualTo(500);
        assertThat(order.breakdown().shippingTax()).isEqualTo(83);
        assertThat(order.breakdown().discountKind()).isEqualTo("PERCENT");
        assertThat(order.breakdown().discount()).isEqualTo(730);
        assertThat(order.lines().get(0).discount()).isEqualTo(30);
    }

    @Test
    void what_its_customer_chose_is_kept_and_a_code_is_written_in_capitals() {
        Order order = OrderFixture.pending(new OrderLine("A", 3));
        assertThat(order.breakdown().shippingMethod()).isEqualTo("standard");
        assertThat(order.isFromCart()).isFalse();

        order.choose("express", "ten", null, true);

        assertThat(order.breakdown().shippingMethod()).isEqualTo("express");
        assertThat(order.breakdown().discountCode()).isEqualTo("TEN");
        assertThat(order.isFromCart()).isTrue();
        order.choose(null, null, null, false);
        assertThat(order.breakdown().shippingMethod()).isEqualTo("standard");
        assertThat(order.breakdown().discountCode()).isNull();
    }

    @Test
    void a_shipped_order_says_how_it_goes_and_since_when_it_is_there() {
        Order order = OrderFixture.priced();
        assertThat(order.shipment()).isEmpty();
        order.confirm(NOW);
        order.ship("Royal Mail", "RM1", NOW.plusSeconds(1));
        order.deliver(NOW.plusSeconds(2));

        Shipment way = order.shipment().orElseThrow();
        assertThat(List.of(way.carrier(), way.trackingNumber())).containsExactly("Royal Mail", "RM1");
        assertThat(List.of(way.shippedAt(), way.deliveredAt())).containsExactly(NOW.plusSeconds(1), NOW.plusSeconds(2));
        assertThat(List.of(order.createdAt(), order.updatedAt())).containsExactly(NOW, NOW.plusSeconds(2));
    }

    @Test
    void an_order_is_confirmed_once() {
        Order order = OrderFixture.priced();
        order.confirm(NOW);

        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThatThrownBy(() -> order.confirm(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_rejected_order_says_why_and_which_lines() {
        Order order = OrderFixture.priced();

        order.reject(RejectReason.OUT_OF_STOCK, List.of("85123A"), NOW);

        assertThat(order.reason()).isEqualTo("out_of_stock");
        assertThat(order.unavailableSkus()).containsExactly("85123A");
    }

    @Test
    void a_confirmed_order_can_be_cancelled_but_a_rejected_one_cannot() {
        Order confirmed = OrderFixture.priced();
        confirmed.confirm(NOW);
        Order rejected = OrderFixture.priced();
        rejected.reject(RejectReason.PAYMENT_DECLINED, List.of(), NOW);

        confirmed.cancel(NOW);

        assertThat(confirmed.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThatThrownBy(() -> rejected.cancel(NOW)).isInstanceOf(IllegalStateException.class);
    }
}
