package io.cloudretail.order.saga;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The saga of one order without a database: what the statements of {@link Sagas} do, and nothing more. */
final class SagasInMemory extends Sagas {
    private static final Duration WAITING = Duration.ofDays(1);

    private final Supplier<Instant> now;
    private final Duration paying;
    private final List<String> notes = new ArrayList<>();
    private UUID order;
    private Instant deadline;
    private SagaState state = SagaState.DONE;
    private int attempts;
    private boolean cancelRequested;
    private String rejectReason;
    private String paymentToken;
    private String owner;
    private String answer;

    /** @param paying how long a payment has from its beginning on */
    SagasInMemory(Supplier<Instant> now, Duration paying) {
        super(null, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        this.now = now;
        this.paying = paying;
    }

    @Override
    Saga open(UUID id, SagaState first, String token, String run) {
        order = id;
        state = first;
        deadline = now.get().plus(first == SagaState.PAYING ? paying : WAITING);
        paymentToken = token;
        owner = run;
        notes.add(first + " INTENT");
        return saga(run, true);
    }

    @Override
    Optional<Saga> claim(UUID id, String run) {
        if (state == SagaState.DONE || owner != null) {
            return Optional.empty();
        }
        owner = run;
        return Optional.of(saga(run, false));
    }

    @Override
    Optional<Saga> claimDue(String run) {
        return claim(order, run);
    }

    @Override
    void intend(Saga saga) {
        require(saga.run().equals(owner));
        notes.add(state + " INTENT");
    }

    @Override
    Saga advance(Saga saga, SagaState next, String outcome, String why, String answered) {
        require(saga.run().equals(owner) && saga.state() == state);
        notes.add(state + " OUTCOME " + outcome);
        state = next;
        deadline = next == SagaState.PAYING ? now.get().plus(paying) : deadline;
        attempts = 0;
        rejectReason = why == null ? rejectReason : why;
        answer = answer == null ? answered : answer;
        boolean turns = cancelRequested && next.isForward();
        if (next == SagaState.DONE) {
            paymentToken = null;
            owner = null;
        } else if (!turns) {
            notes.add(next + " INTENT");
        }
        return saga(saga.run(), !turns);
    }

    @Override
    Optional<String> answer(UUID id) {
        return Optional.ofNullable(answer);
    }

    @Override
    void retryLater(Saga saga, String error) {
        if (saga.run().equals(owner)) {
            attempts++;
            owner = null;
            notes.add(state + " RETRY " + error);
        }
    }

    @Override
    boolean lockAndSeeCancellation(UUID id) {
        return cancelRequested;
    }

    @Override
    void requestCancellation(UUID id) {
        cancelRequested = true;
        state = state == SagaState.DONE ? SagaState.REFUNDING : state;
    }

    /** Another run takes the order over. */
    void loseTheLease() {
        owner = "another";
    }

    SagaState state() {
        return state;
    }

    String paymentToken() {
        return paymentToken;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    private Saga saga(String run, boolean intended) {
        return new Saga(order, state, attempts, deadline, cancelRequested, rejectReason, paymentToken, run, intended);
    }

    private static void require(boolean mine) {
        if (!mine) {
            throw new LeaseLost();
        }
    }
}
