package io.cloudretail.gateway.caller;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whose word about a request's origin is believed. Anyone else's is not heard. */
@Singleton
public class TrustedProxies {
    private final List<Network> networks;

    /** @param networks in CIDR notation, comma separated; empty: nobody is believed */
    @Inject
    public TrustedProxies(@ConfigProperty(name = "cloudretail.gateway.trusted.proxies") Optional<String> networks) {
        this.networks = Arrays.stream(networks.orElse("").split(","))
                .filter(network -> !network.isBlank())
                .map(Network::of)
                .toList();
    }

    public String clientOf(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        return networks.isEmpty() ? peer : clientOf(peer, Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /** The address of the client: that of the peer, or the last one that trusted proxies name and that is none of them. */
    String clientOf(String peer, List<String> forwarded) {
        return isTrusted(peer) ? beyond(peer, forwarded) : peer;
    }

    /** Whether the client came by TLS, to us or to a trusted proxy. */
    public boolean cameByTls(HttpServletRequest request) {
        if (request.isSecure()) {
            return true;
        }
        return !networks.isEmpty()
                && isTrusted(request.getRemoteAddr())
                && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    /** Each proxy appends whom it heard from. What is no address was not written by one of ours, nor was what stands before it. */
    private String beyond(String peer, List<String> headers) {
        String[] named = String.join(",", headers).split(",");
        String client = peer;
        for (int i = named.length - 1; i >= 0; i--) {
            Optional<InetAddress> address = Network.address(named[i].trim());
            if (address.isEmpty()) {
                return client;
            }
            client = address.get().getHostAddress();
            if (!isTrusted(client)) {
                return client;
            }
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return Network.address(address)
                .filter(known -> networks.stream().anyMatch(network -> network.contains(known)))
                .isPresent();
    }
}
