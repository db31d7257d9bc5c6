package io.cloudretail.gateway.cors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The origins that are let in, each by its full name; there is no pattern that could match one too many. */
@Singleton
public class AllowedOrigins {
    private final Set<String> origins;

    /** @param origins such as {@code https://partner.example}, comma separated; empty: none */
    @Inject
    public AllowedOrigins(@ConfigProperty(name = "cloudretail.gateway.origins") Optional<String> origins) {
        this.origins = Arrays.stream(origins.orElse("").split(","))
                .map(String::trim)
                .filter(origin -> !origin.isEmpty())
                .map(AllowedOrigins::checked)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isEmpty() {
        return origins.isEmpty();
    }

    boolean contains(String origin) {
        return origin != null && origins.contains(origin);
    }

    private static String checked(String origin) {
        URI uri = URI.create(origin);
        if (uri.getHost() == null || !origin.equals(uri.getScheme() + "://" + uri.getAuthority())) {
            throw new IllegalArgumentException("Not an origin (scheme, host and port): " + origin);
        }
        return origin;
    }
}
