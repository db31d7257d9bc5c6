package io.cloudretail.gateway.routing;

import io.cloudretail.kit.client.Circuits;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** The services behind the gateway. Their addresses come from configuration and from nowhere else. */
@Singleton
public class Upstreams {
    /** @param base scheme, host and port, without a path */
    public record Upstream(String name, URI base, Exchange circuit) {
        /** Only the user service keeps anything in a browser: the refresh token. No other gets to see it. */
        boolean hasCookies() {
            return name.equals("user");
        }
    }

    private final Map<String, Upstream> byName = new LinkedHashMap<>();
    private final Circuits circuits;

    @Inject
    Upstreams(
            Config config,
            Circuits circuits,
            UserClient user,
            ProductClient product,
            InventoryClient inventory,
            PaymentClient payment,
            OrderClient order) {
        this.circuits = circuits;
        add(config, "user", user);
        add(config, "product", product);
        add(config, "inventory", inventory);
        add(config, "payment", payment);
        add(config, "order", order);
    }

    private void add(Config config, String name, Exchange circuit) {
        byName.put(name, new Upstream(name, config.getValue("cloudretail.url." + name, URI.class), circuit));
    }

    Upstream named(String name) {
        Upstream upstream = byName.get(name);
        if (upstream == null) {
            throw new IllegalStateException("A route leads to an upstream that there is not: " + name);
        }
        return upstream;
    }

    public Collection<Upstream> all() {
        return byName.values();
    }

    /** The state of the circuit to each upstream at its last call; closed where there was none. */
    public Map<String, String> circuits() {
        Map<String, String> states = new LinkedHashMap<>();
        Map<String, String> seen = circuits.states();
        byName.keySet().forEach(name -> states.put(name, seen.getOrDefault(name, "closed")));
        return states;
    }
}
