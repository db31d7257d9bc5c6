package io.cloudretail.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewReservationsTest {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, commit",
        "SHIPPED, commit",
        "DELIVERED, commit",
        "REJECTED, release",
        "CANCELLED, release",
        "UNKNOWN, release",
        "PENDING, keep",
        "SOMETHING_NEW, keep"
    })
    void past_its_time_a_reservation_is_settled_by_how_its_order_stands(String status, String deed) {
        UUID order = UUID.randomUUID();
        NotedReservations reservations = new NotedReservations(List.of(order));

        assertThat(review(reservations, any -> status).review()).isEqualTo(INTERVAL);

        assertThat(reservations.notes()).containsExactly(deed + " " + order);
    }

    @Test
    void while_the_order_service_does_not_answer_nothing_expires() {
        NotedReservations reservations = new NotedReservations(ids(3));

        Duration pause = review(reservations, any -> {
                    throw new IllegalStateException("away");
                })
                .review();

        assertThat(pause).isEqualTo(INTERVAL);
        assertThat(reservations.notes()).isEmpty();
    }

    @Test
    void one_that_cannot_be_settled_now_holds_up_no_other() {
        List<UUID> orders = ids(3);
        NotedReservations reservations = new NotedReservations(orders);
        reservations.breakDownAt(orders.get(0));

        review(reservations, any -> "CANCELLED").review();

        assertThat(reservations.notes()).containsExactly("release " + orders.get(1), "release " + orders.get(2));
    }

    @Test
    void while_there_are_many_the_review_goes_on_at_once_unless_some_cannot_be_settled() {
        NotedReservations many = new NotedReservations(ids(51));
        assertThat(review(many, any -> "CONFIRMED").review()).isZero();
        assertThat(many.notes()).hasSize(50);

        List<UUID> orders = ids(50);
        NotedReservations stuck = new NotedReservations(orders);
        stuck.breakDownAt(orders.get(7));
        assertThat(review(stuck, any -> "CONFIRMED").review()).isEqualTo(INTERVAL);
    }

    private static ReviewReservations review(Reservations reservations, Function<UUID, String> status) {
        OrderClient orders = new OrderClient(null, null) {
            @Override
            public String statusOf(UUID order) {
                return status.apply(order);
            }
        };
        return new ReviewReservations(reservations, orders, null, INTERVAL);
    }

    private static List<UUID> ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }
}
