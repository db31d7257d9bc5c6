package io.cloudretail.user.webhook;

import java.net.UnknownHostException;

/** A name leads where nothing is sent. */
final class AddressRefused extends UnknownHostException {
    private static final long serialVersionUID = 1;

    AddressRefused(String host) {
        super(host + " does not lead into the internet");
    }
}
