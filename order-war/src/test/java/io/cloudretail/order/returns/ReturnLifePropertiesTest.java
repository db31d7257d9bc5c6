package io.cloudretail.order.returns;

import static io.cloudretail.order.orders.OrderFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderFixture;
import io.cloudretail.order.orders.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever is returned, received and refused in whatever order: the units and the pence add up. */
class ReturnLifePropertiesTest {
    enum Step {
        RECEIVE,
        REFUSE,
        REFUND
    }

    private static final Map<ReturnStatus, Map<Step, ReturnStatus>> LEGAL = Map.of(
            ReturnStatus.REQUESTED,
            Map.of(Step.RECEIVE, ReturnStatus.RECEIVED, Step.REFUSE, ReturnStatus.REFUSED),
            ReturnStatus.RECEIVED,
            Map.of(Step.REFUND, ReturnStatus.REFUNDED));

    /** Units of a SKU that are asked for, or a step of an earlier return. */
    record Deed(Step step, String sku, int number) {}

    @Property
    void a_return_takes_legal_steps_alone(@ForAll @Size(max = 6) List<Step> steps) {
        Order order = order(List.of(new OrderLine("A", 2, 100L)));
        Return one = asked(order, List.of(), "A", 1);
        for (Step step : steps) {
            Optional<ReturnStatus> next = Optional.ofNullable(
                    LEGAL.getOrDefault(one.status(), Map.of()).get(step));
            if (next.isPresent()) {
                take(one, order, step);
                assertThat(one.status()).isEqualTo(next.get());
            } else {
                ReturnView before = ReturnView.of(one);
                assertThatThrownBy(() -> take(one, order, step)).isInstanceOf(IllegalStateException.class);
                assertThat(ReturnView.of(one)).isEqualTo(before);
            }
        }
    }

    @Property
    void never_more_comes_back_than_was_bought_and_all_of_it_brings_back_what_it_cost(
            @ForAll("lines") List<OrderLine> lines, @ForAll("deeds") List<Deed> deeds) {
        Order order = order(lines);
        List<Return> returns = new ArrayList<>();
        for (Deed deed : deeds) {
            if (deed.step() == null) {
                ask(order, returns, deed);
            } else if (!returns.isEmpty()) {
                Return one = returns.get(deed.number() % returns.size());
                if (LEGAL.getOrDefault(one.status(), Map.of()).containsKey(deed.step())) {
                    take(one, order, deed.step());
                }
            }
            check(order, returns);
        }
        bringBackTheRest(order, returns);
        assertThat(refunds(returns)).isEqualTo(order.total().amount());
    }

    @Provide
    Arbitrary<List<OrderLine>> lines() {
        return Combinators.combine(
                        Arbitraries.of("A", "B", "C"),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.longs().between(1, 999))
                .as(OrderLine::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        // Asking comes most often: without it there is nothing to receive or refuse
        Arbitrary<Step> step = Arbitraries.of(Step.values()).injectNull(0.6);
        return Combinators.combine(
                        step,
                        Arbitraries.of("A", "B", "C"),
                        Arbitraries.integers().between(1, 4))
                .as(Deed::new)
                .list()
                .ofMaxSize(20);
    }

    private static void ask(Order order, List<Return> returns, Deed deed) {
        int left = order.units().getOrDefault(deed.sku(), 0) - back(returns, deed.sku());
        if (deed.number() <= left) {
            returns.add(asked(order, returns, deed.sku(), deed.number()));
        } else {
            assertThatThrownBy(() -> asked(order, returns, deed.sku(), deed.number()))
                    .isInstanceOfSatisfying(MoreThanBought.class, refused -> assertThat(refused.extensions())
                            .isEqualTo(Map.of(
                                    "lines", List.of(new MoreThanBought.Line(deed.sku(), deed.number(), left)))));
        }
    }

    private static void check(Order order, List<Return> returns) {
        order.units().forEach((sku, bought) -> assertThat(back(returns, sku)).isBetween(0, bought));
        for (int no = 0; no < order.lines().size(); no++) {
            int line = no;
            long refund = returns.stream()
                    .filter(ReturnLifePropertiesTest::counts)
                    .flatMap(one -> one.lines().stream())
                    .filter(one -> one.orderLine() == line)
                    .mapToLong(ReturnLine::refund)
                    .sum();
            assertThat(refund).isBetween(0L, order.lines().get(no).total());
        }
    }

    private static void bringBackTheRest(Order order, List<Return> returns) {
        order.units().forEach((sku, bought) -> {
            int left = bought - back(returns, sku);
            if (left > 0) {
                returns.add(asked(order, returns, sku, left));
            }
        });
    }

    private static int back(List<Return> returns, String sku) {
        return returns.stream()
                .filter(ReturnLifePropertiesTest::counts)
                .mapToInt(one -> one.units().getOrDefault(sku, 0))
                .sum();
    }

    private static long refunds(List<Return> returns) {
        return returns.stream()
                .filter(ReturnLifePropertiesTest::counts)
                .mapToLong(one -> one.refund().amount())
                .sum();
    }

    /** Whether its units are back or on their way back. */
    private static boolean counts(Return one) {
        return one.status() != ReturnStatus.REFUSED;
    }

    private static Return asked(Order order, List<Return> earlier, String sku, int units) {
        List<Returned> returned = earlier.stream()
                .filter(ReturnLifePropertiesTest::counts)
                .flatMap(one -> one.lines().stream())
                .map(line -> new Returned(line.orderLine(), line.quantity(), line.refund()))
                .toList();
        List<ReturnLine> lines = Returnable.of(order, returned).take(new TreeMap<>(Map.of(sku, units)));
        return new Return(UUID.randomUUID(), order, lines, "Too blue", null, NOW);
    }

    private static void take(Return one, Order order, Step step) {
        switch (step) {
            case RECEIVE -> one.receive(order, true, NOW);
            case REFUSE -> one.refuse(NOW);
            case REFUND -> one.refunded(order, NOW);
        }
    }

    /** At agreed prices, so that lines of one SKU differ. */
    private static Order order(List<OrderLine> lines) {
        Order order = OrderFixture.pending(lines.toArray(OrderLine[]::new));
        order.price(
                Map.of(
                        "A", OrderFixture.quote("A", 1),
                        "B", OrderFixture.quote("B", 1),
                        "C", OrderFixture.quote("C", 1)),
                OrderFixture.TERMS,
                NOW);
        return order;
    }
}
