package io.cloudretail.inventory.reservation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Reservations that only note what is to become of them. */
final class NotedReservations extends Reservations {
    private final Deque<UUID> overdue = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();
    private UUID broken;

    NotedReservations(List<UUID> overdue) {
        super(null, null, Duration.ZERO);
        this.overdue.addAll(overdue);
    }

    /** Of this one nothing can be changed now. */
    void breakDownAt(UUID order) {
        broken = order;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    List<UUID> overdue(int most) {
        return overdue.stream().limit(most).toList();
    }

    @Override
    void commit(UUID order) {
        note("commit", order);
    }

    @Override
    Reservation release(UUID order) {
        note("release", order);
        return new Reservation(order, ReservationStatus.RELEASED, Instant.EPOCH, new TreeMap<>());
    }

    @Override
    void keep(UUID order) {
        note("keep", order);
    }

    @Override
    void takeBack(UUID order, SortedMap<String, Integer> units) {
        note("take back " + units + " of", order);
    }

    private void note(String what, UUID order) {
        if (order.equals(broken)) {
            throw new IllegalStateException("The row is locked");
        }
        notes.add(what + " " + order);
    }
}
