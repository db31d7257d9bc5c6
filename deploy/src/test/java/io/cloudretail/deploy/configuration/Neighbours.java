package io.cloudretail.deploy.configuration;

import io.cloudretail.devstack.Service;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which service calls which, as its REST clients say. */
public final class Neighbours {
    private static final Pattern CLIENT = Pattern.compile("@RegisterRestClient\\(configKey = \"([a-z-]+)\"\\)");
    private static final Pattern ADDRESS = Pattern.compile("\\$\\{cloudretail\\.url\\.([a-z]+)}");

    private Neighbours() {}

    public static Set<Service> of(Service service) {
        if (service == Service.GATEWAY) {
            return EnumSet.complementOf(EnumSet.of(Service.GATEWAY));
        }
        // Everybody reads the keys of tokens, the user service itself too
        Set<Service> called = EnumSet.of(Service.USER);
        called.addAll(clients(service));
        return called;
    }

    /** Who proves itself to others with tokens for services. */
    static boolean needsTokens(Service service) {
        return clients(service).stream().anyMatch(other -> other != Service.USER);
    }

    private static Set<Service> clients(Service service) {
        Map<String, String> properties = new LinkedHashMap<>(PropertyFile.all(Sources.kitProperties()));
        properties.putAll(PropertyFile.all(Sources.properties(service)));
        Set<Service> called = EnumSet.noneOf(Service.class);
        Sources.java(service.war()).stream()
                .flatMap(source -> CLIENT.matcher(source).results())
                .map(client -> properties.get(client.group(1) + "/mp-rest/uri"))
                .map(Neighbours::named)
                .forEach(called::add);
        return called;
    }

    private static Service named(String uri) {
        Matcher address = ADDRESS.matcher(uri);
        if (!address.matches()) {
            throw new IllegalStateException("Not the address of a service: " + uri);
        }
        return byId(address.group(1));
    }

    public static Service byId(String id) {
        return Arrays.stream(Service.values())
                .filter(service -> service.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service is called " + id));
    }
}
