package io.cloudretail.order.live;

import static io.cloudretail.order.orders.OrderFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.order.orders.OrderStatus;
import io.cloudretail.order.orders.StatusChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WatcherTest {
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final UUID order = UUID.randomUUID();
    private final List<String> told = new ArrayList<>();
    private boolean listens = true;

    private final Wire wire = new Wire() {
        @Override
        public boolean tell(StatusChange change) {
            told.add(change.status().name());
            return listens;
        }

        @Override
        public boolean beat() {
            told.add("beat");
            return listens;
        }

        @Override
        public void close() {
            told.add("closed");
        }
    };

    private final Watcher watcher = new Watcher(order, UUID.randomUUID(), wire, 1, NOW, NOW.plus(LIFE));

    @Test
    void a_watcher_is_told_what_is_new_of_their_order_once_and_in_order() {
        List<StatusChange> changes = List.of(
                change(1, order, OrderStatus.PENDING),
                change(2, order, OrderStatus.CONFIRMED),
                change(3, UUID.randomUUID(), OrderStatus.REJECTED),
                change(4, order, OrderStatus.SHIPPED));

        assertThat(watcher.tell(changes, NOW, BEAT)).isTrue();
        assertThat(watcher.tell(changes, NOW, BEAT)).isTrue();

        assertThat(told).containsExactly("CONFIRMED", "SHIPPED");
        assertThat(watcher.seen()).isEqualTo(4);
    }

    @Test
    void a_final_status_ends_it() {
        assertThat(watcher.tell(List.of(change(2, order, OrderStatus.DELIVERED)), NOW, BEAT))
                .isFalse();
        assertThat(told).containsExactly("DELIVERED");
    }

    @Test
    void a_sign_of_life_is_sent_after_so_much_silence_and_not_before() {
        assertThat(watcher.tell(List.of(), NOW.plus(BEAT), BEAT)).isTrue();
        assertThat(told).isEmpty();

        assertThat(watcher.tell(List.of(), NOW.plus(BEAT).plusMillis(1), BEAT)).isTrue();
        assertThat(watcher.tell(List.of(), NOW.plus(BEAT).plusMillis(2), BEAT)).isTrue();
        assertThat(told).containsExactly("beat");
    }

    @Test
    void whoever_has_left_is_not_told_anything_more() {
        listens = false;

        assertThat(watcher.tell(List.of(change(2, order, OrderStatus.CONFIRMED)), NOW, BEAT))
                .isFalse();
        assertThat(watcher.tell(List.of(), NOW.plus(BEAT).plusMillis(1), BEAT)).isFalse();
    }

    @Test
    void nobody_watches_for_longer_than_a_watch_lasts() {
        assertThat(watcher.tell(List.of(), NOW.plus(LIFE).minusMillis(1), LIFE)).isTrue();
        assertThat(watcher.tell(List.of(), NOW.plus(LIFE), LIFE)).isFalse();
    }

    private static StatusChange change(long id, UUID order, OrderStatus status) {
        return new StatusChange(id, order, status, NOW);
    }
}
