package io.cloudretail.order.checkout;

import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.order.orders.Actor;
import io.cloudretail.order.saga.Steps;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The one transaction that notes the wish to call an order off, and whose it is. */
@Shared
class Cancellations {
    private final Steps steps;
    private final ErasedUsers erasedUsers;

    @Inject
    Cancellations(Steps steps, ErasedUsers erasedUsers) {
        this.steps = steps;
        this.erasedUsers = erasedUsers;
    }

    /** True when the order is being called off now, false when it cannot be any more. */
    @Transactional
    boolean request(UUID order, Actor actor) {
        if (actor.isAdmin()) {
            // their id would stay in the order's history; of a customer who was erased there are no orders any more
            erasedUsers.refuse(actor.id());
        }
        return steps.requestCancellation(order, actor);
    }
}
