package io.cloudretail.gateway.routing;

import java.io.IOException;

/** A service did not finish the answer it had begun. */
final class BrokenOff extends IOException {
    BrokenOff(IOException cause) {
        super(cause);
    }
}
