package io.cloudretail.payment.charge;

/** Something that happens to the payment of one order; {@code refund} and {@code amount} are of refunds alone. */
record Step(Kind kind, int refund, long amount) {
    enum Kind {
        CHARGE,
        CAPTURE,
        DECLINE,
        CANCEL,
        CALLED_OFF,
        REFUND,
        GIVE_BACK,
        REFUSE
    }
}
