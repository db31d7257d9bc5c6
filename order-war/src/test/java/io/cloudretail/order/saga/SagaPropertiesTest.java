package io.cloudretail.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.order.orders.OrderFixture;
import io.cloudretail.order.orders.OrderLine;
import io.cloudretail.order.orders.OrderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the neighbours answer, whenever the order is called off or time runs out: it ends, and all is as it ended. */
class SagaPropertiesTest {
    private static final int NEVER = 12;

    @Property
    void an_order_ends_and_holds_stock_and_money_only_if_it_is_confirmed(
            @ForAll @Size(max = 10) List<Neighbours.Answer> answers,
            @ForAll @IntRange(max = NEVER) int calledOffAtCall,
            @ForAll @IntRange(max = NEVER) int tooLateAtCall,
            @ForAll boolean quoted) {
        Counter counter = new Counter(OrderFixture.pending(new OrderLine("A", 2)), new Neighbours(answers));
        AtomicInteger call = new AtomicInteger();
        AtomicBoolean off = new AtomicBoolean();
        counter.neighbours().beforeEachCall(() -> {
            int number = call.getAndIncrement();
            if (number == calledOffAtCall) {
                off.set(counter.callOff());
            }
            if (number == tooLateAtCall) {
                counter.letPass(Counter.DEADLINE.plusSeconds(1));
            }
        });

        counter.place(quoted ? Map.of("A", OrderFixture.quote("A", 295)) : Map.of());
        counter.recover();

        OrderStatus end = counter.order().status();
        assertThat(end).isIn(OrderStatus.CONFIRMED, OrderStatus.REJECTED, OrderStatus.CANCELLED);
        assertThat(counter.neighbours().held()).isEqualTo(end == OrderStatus.CONFIRMED);
        assertThat(counter.neighbours().taken()).isEqualTo(end == OrderStatus.CONFIRMED);
        assertThat(counter.events())
                .containsExactly("order.created", "order." + end.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(counter.ends()).containsExactly(counter.order());
        assertThat(counter.sagas().state()).isEqualTo(SagaState.DONE);
        assertThat(counter.sagas().paymentToken()).isNull();
        if (off.get()) {
            assertThat(end).isNotEqualTo(OrderStatus.CONFIRMED);
        }
    }

    @Property
    void what_is_called_off_after_it_was_confirmed_gives_stock_and_money_back(
            @ForAll @Size(max = 6) List<Neighbours.Answer> answersOnTheWayBack) {
        List<Neighbours.Answer> answers = new ArrayList<>(List.of(Neighbours.Answer.YES, Neighbours.Answer.YES));
        answers.addAll(answersOnTheWayBack);
        Counter counter = new Counter(OrderFixture.pending(new OrderLine("A", 2)), new Neighbours(answers));
        counter.place(Map.of("A", OrderFixture.quote("A", 295)));
        String answered = counter.steps().answer(counter.order().id()).orElseThrow();

        assertThat(counter.callOff()).isTrue();
        counter.recover();

        assertThat(counter.order().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(counter.neighbours().held()).isFalse();
        assertThat(counter.neighbours().taken()).isFalse();
        assertThat(counter.events()).containsExactly("order.created", "order.confirmed", "order.cancelled");
        assertThat(answered).contains("\"status\":\"CONFIRMED\"");
        assertThat(counter.steps().answer(counter.order().id())).hasValue(answered);
    }

    @Property
    void a_step_is_written_down_as_intended_before_each_call(
            @ForAll @Size(max = 10) List<Neighbours.Answer> answers,
            @ForAll @IntRange(max = NEVER) int calledOffAtCall) {
        Counter counter = new Counter(OrderFixture.pending(new OrderLine("A", 2)), new Neighbours(answers));
        List<String> lastNotes = new ArrayList<>();
        counter.neighbours().beforeEachCall(() -> {
            List<String> notes = counter.sagas().notes();
            lastNotes.add(notes.get(notes.size() - 1));
            if (lastNotes.size() - 1 == calledOffAtCall) {
                counter.callOff();
            }
        });

        counter.place(Map.of());
        counter.recover();

        assertThat(lastNotes).isNotEmpty().allSatisfy(note -> assertThat(note).endsWith(" INTENT"));
        assertThat(counter.sagas().notes().stream().filter(note -> note.endsWith(" INTENT")))
                .hasSameSizeAs(lastNotes);
    }
}
