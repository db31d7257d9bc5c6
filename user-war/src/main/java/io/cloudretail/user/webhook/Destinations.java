package io.cloudretail.user.webhook;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which addresses a webhook may have. Where a name leads is not looked at here: it may lead elsewhere tomorrow, and is looked at
 * whenever somebody connects ({@link PublicNames}).
 */
@Shared
class Destinations {
    private static final int HTTPS = 443;

    /** A name with a top-level domain; an address in digits has no certificate. */
    private static final Pattern NAME = Pattern.compile("([a-z0-9]([a-z0-9-]{0,62})\\.)+[a-z][a-z0-9-]{1,62}");

    private final boolean insecure;
    private final List<Integer> ports;

    @Inject
    Destinations(
            @ConfigProperty(name = "cloudretail.webhook.insecure") boolean insecure,
            @ConfigProperty(name = "cloudretail.webhook.ports") List<Integer> ports) {
        this.insecure = insecure;
        this.ports = List.copyOf(ports);
    }

    /** Throws unless a webhook may have this address. */
    URI require(String url) {
        URI address = parse(url);
        if (address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawFragment() != null
                || !url.equals(address.toASCIIString())) {
            throw refused("must be an absolute address in ASCII, without user and fragment");
        }
        if (insecure && "http".equals(address.getScheme())) {
            return address;
        }
        if (!"https".equals(address.getScheme())) {
            throw refused("must begin with https://");
        }
        if (!insecure) {
            requireUsual(address);
        }
        return address;
    }

    private void requireUsual(URI address) {
        if (!NAME.matcher(address.getHost().toLowerCase(Locale.ROOT)).matches()) {
            throw refused("must name a host in the public DNS");
        }
        if (!ports.contains(address.getPort() < 0 ? HTTPS : address.getPort())) {
            throw refused("must be at one of the ports " + ports);
        }
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException malformed) {
            throw refused("is no address");
        }
    }

    private static InvalidRequest refused(String why) {
        return InvalidRequest.field("url", why);
    }
}
