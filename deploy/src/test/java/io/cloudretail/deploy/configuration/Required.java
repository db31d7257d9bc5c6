package io.cloudretail.deploy.configuration;

import io.cloudretail.devstack.Service;
import java.util.Set;
import java.util.stream.Collectors;

/** What a server does not work without. */
public final class Required {
    /** Without a default on purpose, so that nobody runs a shop with a secret that all know. */
    private static final Set<String> ON_PURPOSE =
            Set.of("DB_PASSWORD", "KEYSTORE_PASSWORD", "SERVICE_CLIENT_SECRET", "SIGNING_KEY_SECRET");

    private Required() {}

    public static Set<String> of(Service service) {
        return Variables.of(service).keySet().stream()
                .filter(Required::isRequired)
                .collect(Collectors.toSet());
    }

    static boolean isRequired(String variable) {
        return ON_PURPOSE.contains(variable);
    }
}
