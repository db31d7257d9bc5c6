package io.cloudretail.order.saga;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What was tried and learned for an order. */
@Shared
public class SagaHistory {
    private final Sagas sagas;

    @Inject
    SagaHistory(Sagas sagas) {
        this.sagas = sagas;
    }

    public List<SagaStep> of(UUID order) {
        return sagas.steps(order);
    }

    /** Notes a step that is taken for an order after its saga: INTENT, OUTCOME or RETRY. */
    public void note(UUID order, String step, String phase, String detail) {
        sagas.note(order, step, phase, detail);
    }
}
