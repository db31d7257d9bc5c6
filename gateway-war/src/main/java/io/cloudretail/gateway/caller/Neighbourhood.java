package io.cloudretail.gateway.caller;

import java.net.Inet6Address;
import java.util.Arrays;
import java.util.HexFormat;

/** What is counted as one address: of IPv6, everybody has 2^64, so the network they are in. */
public final class Neighbourhood {
    private static final int NETWORK_BYTES = 8;

    private Neighbourhood() {}

    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        return Network.address(address)
                .filter(Inet6Address.class::isInstance)
                .map(six -> HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) + "/64")
                .orElseGet(() -> Network.address(address)
                        .map(four -> four.getHostAddress())
                        .orElse(address));
    }
}
