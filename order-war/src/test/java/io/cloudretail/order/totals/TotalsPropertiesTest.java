package io.cloudretail.order.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is bought, wherever it goes and whatever is taken off: the sums add up to the minor unit. */
class TotalsPropertiesTest {
    @Property
    void all_sums_add_up(@ForAll("goods") List<Goods> goods, @ForAll("terms") Terms terms) {
        Totals totals = Totals.of(goods, terms);

        long added = totals.taxIncluded() ? 0 : totals.tax();
        assertThat(totals.subtotal())
                .isEqualTo(goods.stream().mapToLong(Goods::value).sum());
        assertThat(totals.total()).isEqualTo(totals.subtotal() - totals.discount() + totals.shipping() + added);
        assertThat(totals.lines()).hasSameSizeAs(goods);
        assertThat(totals.lines().stream().mapToLong(Share::discount).sum()).isEqualTo(totals.discount());
        assertThat(totals.lines().stream().mapToLong(Share::tax).sum() + totals.shippingTax())
                .isEqualTo(totals.tax());
        assertThat(totals.lines().stream().mapToLong(Share::paid).sum()
                        + totals.shipping()
                        + (totals.taxIncluded() ? 0 : totals.shippingTax()))
                .isEqualTo(totals.total());
        assertThat(totals.rates().stream().mapToLong(RateTotal::tax).sum()).isEqualTo(totals.tax());
        assertThat(totals.rates().stream().mapToLong(RateTotal::gross).sum()).isEqualTo(totals.total());
        assertThat(totals.rates())
                .allSatisfy(rate -> assertThat(rate.net() + rate.tax()).isEqualTo(rate.gross()));
    }

    @Property
    void nothing_is_negative_and_no_line_is_discounted_below_nothing(
            @ForAll("goods") List<Goods> goods, @ForAll("terms") Terms terms) {
        Totals totals = Totals.of(goods, terms);

        assertThat(List.of(totals.discount(), totals.shipping(), totals.shippingTax(), totals.tax(), totals.total()))
                .allSatisfy(sum -> assertThat(sum).isNotNegative());
        for (int i = 0; i < goods.size(); i++) {
            Share line = totals.lines().get(i);
            assertThat(line.discount()).isBetween(0L, goods.get(i).value());
            assertThat(line.tax()).isNotNegative();
            assertThat(line.paid()).isNotNegative();
        }
    }

    @Property
    void a_line_is_taxed_within_a_unit_of_what_it_would_be_alone(
            @ForAll("goods") List<Goods> goods, @ForAll("terms") Terms terms) {
        Totals totals = Totals.of(goods, terms);

        for (int i = 0; i < goods.size(); i++) {
            Share line = totals.lines().get(i);
            long value = goods.get(i).value() - line.discount();
            assertThat(Math.abs(line.tax() - terms.tax().tax(value, line.rate())))
                    .isLessThanOrEqualTo(1);
        }
    }

    @Property
    void without_a_discount_the_order_of_lines_changes_nothing(
            @ForAll("goods") List<Goods> goods, @ForAll("terms") Terms terms) {
        Terms undiscounted = new Terms(terms.tax(), terms.delivery(), Optional.empty());

        Totals one = Totals.of(goods, undiscounted);
        Totals other = Totals.of(reversed(goods), undiscounted);

        assertThat(other.subtotal()).isEqualTo(one.subtotal());
        assertThat(other.shipping()).isEqualTo(one.shipping());
        assertThat(other.tax()).isEqualTo(one.tax());
        assertThat(other.total()).isEqualTo(one.total());
        assertThat(other.rates()).isEqualTo(one.rates());
    }

    /** Of lines from which as much was cut off, the first one gets the unit that is left. */
    @Property
    void the_order_of_lines_moves_a_unit_of_discount_and_changes_taxes_only_where_that_goes_to_another_rate(
            @ForAll("goods") List<Goods> goods, @ForAll("terms") Terms terms) {
        Totals one = Totals.of(goods, terms);
        Totals other = Totals.of(reversed(goods), terms);
        List<Share> lines = reversed(other.lines());

        for (int i = 0; i < goods.size(); i++) {
            assertThat(Math.abs(lines.get(i).discount() - one.lines().get(i).discount()))
                    .isLessThanOrEqualTo(1);
        }
        assertThat(other.discount()).isEqualTo(one.discount());
        if (discountByRate(other).equals(discountByRate(one))) {
            assertThat(other.tax()).isEqualTo(one.tax());
            assertThat(other.total()).isEqualTo(one.total());
            assertThat(other.rates()).isEqualTo(one.rates());
        }
    }

    private static Map<Integer, Long> discountByRate(Totals totals) {
        return totals.lines().stream()
                .collect(Collectors.groupingBy(Share::rate, Collectors.summingLong(Share::discount)));
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    @Provide
    Arbitrary<List<Goods>> goods() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000_000),
                        Arbitraries.integers().between(1, 100_000),
                        Arbitraries.of("STANDARD", "REDUCED", "ZERO", "OTHER").injectNull(0.1),
                        Arbitraries.longs().between(0, 1_000_000))
                .as(Goods::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<Terms> terms() {
        Arbitrary<Integer> rate = Arbitraries.integers().between(0, 3000);
        Arbitrary<TaxRules> tax = Combinators.combine(Arbitraries.of(true, false), rate, rate)
                .as((included, standard, reduced) ->
                        new TaxRules(included, Map.of("STANDARD", standard, "REDUCED", reduced, "ZERO", 0)));
        Arbitrary<Delivery> delivery = Arbitraries.longs()
                .between(0, 100_000)
                .map(cost -> new Delivery("any", List.of(new Delivery.Step(null, cost))));
        Arbitrary<Discount> discount = Combinators.combine(
                        Arbitraries.of(Discount.Kind.values()),
                        Arbitraries.longs().between(1, 10_000))
                .as((kind, value) -> new Discount("CODE", kind, kind == Discount.Kind.FREE_SHIPPING ? 0 : value, null));
        return Combinators.combine(tax, delivery, discount.optional()).as(Terms::new);
    }
}
