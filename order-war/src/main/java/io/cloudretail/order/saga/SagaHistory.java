package io.cloudretail.order.saga;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was tried and learned for an order. */
@Shared
public class SagaHistory {
    /** What is noted of an order for its returns is no step of its saga. */
    private static final Set<String> STEPS =
            Stream.of(SagaState.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final Sagas sagas;

    @Inject
    SagaHistory(Sagas sagas) {
        this.sagas = sagas;
    }

    public List<SagaStep> of(UUID order) {
        return sagas.steps(order);
    }

    /** Where an order is on its way; empty if there is no such order. */
    public Optional<SagaView> standing(UUID order) {
        return sagas.standing(
                order,
                TakenStep.of(of(order).stream()
                        .filter(note -> STEPS.contains(note.step()))
                        .toList()));
    }

    /** Notes a step that is taken for an order after its saga: INTENT, OUTCOME or RETRY. */
    public void note(UUID order, String step, String phase, String detail) {
        sagas.note(order, step, phase, detail);
    }
}
