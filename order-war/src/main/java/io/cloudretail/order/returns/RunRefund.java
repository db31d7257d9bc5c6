package io.cloudretail.order.returns;

import io.cloudretail.kit.client.Refusal;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.Faults;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives the money of a return back: the intent is written before the call, the outcome after it, and no transaction is
 * open in between. An unknown outcome is tried again later, until it is known.
 */
@Shared
class RunRefund {
    private static final System.Logger LOG = System.getLogger(RunRefund.class.getName());

    private final DueRefunds refunds;
    private final ReturnDesk desk;
    private final RefundClient payments;

    @Inject
    RunRefund(DueRefunds refunds, ReturnDesk desk, RefundClient payments) {
        this.refunds = refunds;
        this.desk = desk;
        this.payments = payments;
    }

    void drive(DueRefund due) {
        try {
            Return one = desk.intend(due);
            // of what cost nothing there is nothing to give back
            String outcome = one.refund().amount() == 0
                    ? "nothing to refund"
                    : payments.refund(one.orderId(), one.id(), one.refund());
            desk.refunded(due, outcome);
        } catch (RuntimeException unknown) {
            LOG.log(level(unknown), "Refund " + due.returnId() + " waits: " + Faults.root(unknown));
            desk.unknown(due, Faults.inShort(unknown));
        }
    }

    /** Drives the refund that has been due longest; false when none is due. */
    boolean driveDue() {
        Optional<DueRefund> due = refunds.claimDue(UUID.randomUUID().toString());
        due.ifPresent(this::drive);
        return due.isPresent();
    }

    /** A refusal will not pass by itself and needs a person's eyes; everything else may. */
    private static System.Logger.Level level(RuntimeException unknown) {
        return unknown instanceof Refusal ? System.Logger.Level.ERROR : System.Logger.Level.WARNING;
    }
}
