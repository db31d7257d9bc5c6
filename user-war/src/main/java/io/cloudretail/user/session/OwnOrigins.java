package io.cloudretail.user.session;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The origins (RFC 6454) from which the shop's pages come: its own, and those it is configured to let in. */
@Shared
class OwnOrigins {
    private final Set<String> origins = new HashSet<>();

    @Inject
    OwnOrigins(
            @ConfigProperty(name = "cloudretail.shop.url") URI shop,
            @ConfigProperty(name = "cloudretail.shop.origins") Optional<List<String>> others) {
        origins.add(shop.getScheme() + "://" + shop.getRawAuthority());
        others.ifPresent(origins::addAll);
    }

    /** Every browser names the origin of a page that posts; a program that is no browser names none and has no cookies to steal. */
    void require(String origin) {
        if (origin != null && !origins.contains(origin)) {
            throw new ForeignOrigin();
        }
    }
}
