package io.cloudretail.order.live;

import io.cloudretail.order.orders.StatusChange;

/** The way to somebody who watches. What is sent to somebody who has left goes nowhere, and tells so. */
interface Wire {
    /** False when nobody listens any more. */
    boolean tell(StatusChange change);

    /** Shows that the way is still open; false when it is not. */
    boolean beat();

    void close();
}
