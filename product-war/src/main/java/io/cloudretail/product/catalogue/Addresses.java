package io.cloudretail.product.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Which product an address (slug) leads to. Once published it never leads to another, so it may be remembered. */
@ApplicationScoped
class Addresses {
    private static final int MOST = 20_000;

    private final Map<String, UUID> known = new ConcurrentHashMap<>();

    Optional<UUID> find(String slug, Function<String, Optional<UUID>> source) {
        UUID id = known.get(slug);
        if (id != null) {
            return Optional.of(id);
        }
        Optional<UUID> found = source.apply(slug);
        found.ifPresent(product -> remember(slug, product));
        return found;
    }

    private void remember(String slug, UUID product) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(slug, product);
    }
}
