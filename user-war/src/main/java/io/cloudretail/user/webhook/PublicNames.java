package io.cloudretail.user.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Names, as long as they lead into the internet. The connection goes to the very addresses that were looked at: a name that
 * leads elsewhere a moment later gains nothing.
 */
final class PublicNames implements DnsResolver {
    private final DnsResolver names;
    private final Set<String> exceptions;

    /** @param exceptions addresses that are reached all the same */
    PublicNames(DnsResolver names, Set<String> exceptions) {
        this.names = names;
        this.exceptions = exceptions;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        // one that leads inwards beside one that does not is no mistake
        if (!Arrays.stream(addresses).allMatch(this::mayBeReached)) {
            throw new AddressRefused(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean mayBeReached(InetAddress address) {
        return exceptions.contains(address.getHostAddress()) || PublicAddress.is(address);
    }
}
