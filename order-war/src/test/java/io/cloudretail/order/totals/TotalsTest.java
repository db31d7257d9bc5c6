package io.cloudretail.order.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.order.totals.DiscountRefused.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of docs/money.md, and the edges. */
class TotalsTest {
    private static final Map<String, Integer> BRITISH = Map.of("STANDARD", 2000, "REDUCED", 500, "ZERO", 0);
    private static final TaxRules INCLUDED = new TaxRules(true, BRITISH);
    private static final TaxRules ADDED = new TaxRules(false, BRITISH);
    private static final List<Goods> BASKET = List.of(
            new Goods(999, 3, "STANDARD", 400), new Goods(250, 1, "ZERO", 300), new Goods(333, 1, "REDUCED", 0));

    @Test
    void the_example_with_tax_in_the_prices() {
        Totals totals = Totals.of(BASKET, terms(INCLUDED, 595, percent(1000)));

        assertThat(totals.subtotal()).isEqualTo(3580);
        assertThat(totals.discount()).isEqualTo(358);
        assertThat(totals.shipping()).isEqualTo(595);
        assertThat(totals.total()).isEqualTo(3817);
        assertThat(totals.rates())
                .containsExactly(
                        new RateTotal(0, 267, 0, 267),
                        new RateTotal(500, 338, 17, 355),
                        new RateTotal(2000, 2662, 533, 3195));
        assertThat(totals.tax()).isEqualTo(550);
        assertThat(totals.shippingTax()).isEqualTo(86);
        assertThat(totals.lines())
                .containsExactly(
                        new Share(300, 2000, 450, 2697), new Share(25, 0, 0, 225), new Share(33, 500, 14, 300));
    }

    @Test
    void the_same_with_tax_added() {
        Totals totals = Totals.of(BASKET, terms(ADDED, 595, percent(1000)));

        assertThat(totals.tax()).isEqualTo(639 + 18);
        assertThat(totals.total()).isEqualTo(3817 + 657);
        assertThat(totals.lines().get(0).paid())
                .isEqualTo(2697 + totals.lines().get(0).tax());
    }

    @Test
    void without_anything_chosen_the_total_is_the_sum_of_prices() {
        Totals totals = Totals.of(BASKET, terms(INCLUDED, 0, Optional.empty()));

        assertThat(totals.total()).isEqualTo(3 * 999 + 250 + 333);
        assertThat(totals.tax()).isEqualTo(500 + 16);
    }

    @Test
    void an_amount_takes_off_no_more_than_there_is_and_shipping_is_still_paid_and_taxed() {
        Totals totals = Totals.of(
                BASKET, terms(INCLUDED, 600, Optional.of(new Discount("ALL", Discount.Kind.AMOUNT, 1_000_000, null))));

        assertThat(totals.discount()).isEqualTo(3580);
        assertThat(totals.total()).isEqualTo(600);
        assertThat(totals.lines()).allSatisfy(line -> assertThat(line.paid()).isZero());
        assertThat(totals.shippingTax()).isEqualTo(totals.tax()).isPositive();
    }

    @Test
    void free_shipping_takes_nothing_off_the_goods() {
        Totals totals = Totals.of(
                BASKET, terms(INCLUDED, 600, Optional.of(new Discount("POST", Discount.Kind.FREE_SHIPPING, 0, null))));

        assertThat(totals.shipping()).isZero();
        assertThat(totals.discount()).isZero();
        assertThat(totals.total()).isEqualTo(3580);
    }

    @Test
    void a_code_holds_from_its_minimum_on() {
        Discount discount = new Discount("TEN", Discount.Kind.PERCENT, 1000, Money.of(3580, "GBP"));
        Discount more = new Discount("TEN", Discount.Kind.PERCENT, 1000, Money.of(3581, "GBP"));

        assertThat(Totals.of(BASKET, terms(INCLUDED, 0, Optional.of(discount))).discount())
                .isEqualTo(358);
        assertThatThrownBy(() -> Totals.of(BASKET, terms(INCLUDED, 0, Optional.of(more))))
                .isInstanceOf(DiscountRefused.class);
    }

    @Test
    void shipping_costs_by_weight_and_what_is_too_heavy_does_not_go() {
        Delivery delivery =
                new Delivery("express", List.of(new Delivery.Step(2000L, 895), new Delivery.Step(1500L, 595)));

        assertThat(Totals.of(BASKET, new Terms(INCLUDED, delivery, Optional.empty()))
                        .shipping())
                .isEqualTo(595);
        assertThat(delivery.cost(1501)).hasValue(895L);
        assertThatThrownBy(() -> Totals.of(
                        List.of(new Goods(1, 21, "ZERO", 100)), new Terms(INCLUDED, delivery, Optional.empty())))
                .isInstanceOf(ShippingUnavailable.class);
    }

    @Test
    void an_unknown_tax_class_is_taxed_like_most_goods_and_a_country_without_rates_not_at_all() {
        assertThat(INCLUDED.rate(null)).isEqualTo(2000);
        assertThat(INCLUDED.rate("BOOKS")).isEqualTo(2000);
        assertThat(new TaxRules(true, Map.of("STANDARD", 2500)).rate("REDUCED")).isEqualTo(2500);
        assertThat(TaxRules.NONE.rate("STANDARD")).isZero();
        assertThat(Totals.of(BASKET, terms(TaxRules.NONE, 0, Optional.empty())).tax())
                .isZero();
    }

    @Test
    void the_largest_order_there_can_be_is_still_counted() {
        Goods most = new Goods(1_000_000_000, 100_000, "STANDARD", 1_000_000);

        Totals totals = Totals.of(java.util.Collections.nCopies(2000, most), terms(ADDED, 0, percent(3333)));

        assertThat(totals.subtotal()).isEqualTo(200_000_000_000_000_000L);
        assertThat(totals.lines().stream().mapToLong(Share::paid).sum()).isEqualTo(totals.total());
    }

    @Test
    void shipping_is_shared_by_what_the_goods_are_worth_after_the_discount() {
        Discount one = new Discount("ONE", Discount.Kind.AMOUNT, 1, null);

        Totals totals = Totals.of(
                List.of(new Goods(1, 1, "STANDARD", 0), new Goods(1, 1, "ZERO", 0)),
                terms(INCLUDED, 100, Optional.of(one)));

        assertThat(totals.rates()).containsExactly(new RateTotal(0, 101, 0, 101), new RateTotal(2000, 0, 0, 0));
    }

    @Test
    void shipping_of_goods_that_cost_nothing_any_more_is_shared_by_what_they_were_worth() {
        Discount all = new Discount("ALL", Discount.Kind.PERCENT, 10_000, null);

        Totals totals = Totals.of(
                List.of(
                        new Goods(100, 1, "STANDARD", 0),
                        new Goods(200, 1, "STANDARD", 0),
                        new Goods(300, 1, "ZERO", 0)),
                terms(INCLUDED, 120, Optional.of(all)));

        assertThat(totals.rates()).containsExactly(new RateTotal(0, 60, 0, 60), new RateTotal(2000, 50, 10, 60));
    }

    @Test
    void what_does_not_hold_names_the_field_it_is_about() {
        assertThat(DiscountRefused.belowMinimum(Money.of(301, "GBP")).errors())
                .containsExactly(new FieldError("discountCode", "asks for goods of at least 301 minor units"));
        assertThat(new ShippingUnavailable().errors())
                .containsExactly(new FieldError("shippingMethod", "does not go there, or not with so much"));
    }

    @Test
    void a_refused_code_tells_programs_why_and_what_is_missing() {
        assertThat(DiscountRefused.belowMinimum(Money.of(301, "EUR")).extensions())
                .containsOnly(entry("reason", "minimum"), entry("minimum", Money.of(301, "EUR")));
        assertThat(Stream.of(Reason.values())
                        .filter(reason -> reason != Reason.MINIMUM)
                        .map(reason -> DiscountRefused.because(reason).extensions()))
                .containsExactly(
                        Map.of("reason", "unknown"),
                        Map.of("reason", "not-in-use"),
                        Map.of("reason", "expired"),
                        Map.of("reason", "used-up"),
                        Map.of("reason", "limit-reached"));
    }

    private static Optional<Discount> percent(int basisPoints) {
        return Optional.of(new Discount("PERCENT", Discount.Kind.PERCENT, basisPoints, null));
    }

    private static Terms terms(TaxRules tax, long shipping, Optional<Discount> discount) {
        return new Terms(tax, new Delivery("any", List.of(new Delivery.Step(null, shipping))), discount);
    }
}
