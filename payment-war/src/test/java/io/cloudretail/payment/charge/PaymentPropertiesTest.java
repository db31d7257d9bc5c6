package io.cloudretail.payment.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever happens in whatever order: the ledger is right after every step. On the real statements and database. */
class PaymentPropertiesTest {
    private static final long TOTAL = 100;
    private static final int REFUNDS = 4;

    @Property(tries = 150)
    void a_payment_is_what_its_ledger_says_and_never_gives_back_more_than_it_took(@ForAll("steps") List<Step> steps) {
        Till till = new Till(TOTAL);
        Purse expected = new Purse(TOTAL);
        for (Step step : steps) {
            if (!expected.exists() && step.kind() != Step.Kind.CHARGE && step.kind() != Step.Kind.CANCEL) {
                continue;
            }
            boolean doneOrRefused = expected.take(step);

            assertThat(till.take(step)).as("%s was done", step).isEqualTo(doneOrRefused);

            assertThat(till.books()).as("books after %s", step).isEqualTo(expected.books());
            assertThat(expected.refunded()).isBetween(0L, TOTAL);
            assertThat(expected.intended()).isBetween(expected.refunded(), TOTAL);
        }
        assertThat(till.exists()).isEqualTo(expected.exists());
        assertThat(till.events()).isEqualTo(expected.events());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        // Charging and capturing come first and often: without them there is nothing to give back
        Arbitrary<Step.Kind> kind = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(Step.Kind.CHARGE, Step.Kind.CAPTURE)),
                Tuple.of(4, Arbitraries.of(Step.Kind.REFUND, Step.Kind.GIVE_BACK)),
                Tuple.of(1, Arbitraries.of(Step.Kind.values())));
        Arbitrary<Step> step = Combinators.combine(
                        kind,
                        Arbitraries.integers().between(0, REFUNDS - 1),
                        Arbitraries.longs().between(1, TOTAL))
                .as(Step::new);
        Arbitrary<List<Step>> paid =
                Arbitraries.just(List.of(new Step(Step.Kind.CHARGE, 0, 1), new Step(Step.Kind.CAPTURE, 0, 1)));
        Arbitrary<List<Step>> any = step.list().ofMinSize(3).ofMaxSize(25);
        return Arbitraries.frequencyOf(
                Tuple.of(3, Combinators.combine(paid, any).as((first, then) -> java.util.stream.Stream.concat(
                                first.stream(), then.stream())
                        .toList())),
                Tuple.of(1, any));
    }
}
