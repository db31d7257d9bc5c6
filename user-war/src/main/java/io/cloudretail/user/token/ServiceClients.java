package io.cloudretail.user.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The services that may ask for tokens, by their secrets from the environment. */
@ApplicationScoped
class ServiceClients {
    private static final String SCHEME = "Basic ";

    private Config config;

    ServiceClients() {}

    @Inject
    ServiceClients(Config config) {
        this.config = config;
    }

    /** The service that this Authorization header proves to come from. */
    String authenticate(String basic) {
        if (basic == null || !basic.startsWith(SCHEME)) {
            throw new InvalidClient();
        }
        String[] nameAndSecret = decode(basic.substring(SCHEME.length())).split(":", 2);
        if (nameAndSecret.length != 2 || !nameAndSecret[0].matches("[a-z]{1,20}")) {
            throw new InvalidClient();
        }
        Optional<String> secret =
                config.getOptionalValue("cloudretail.user.service-secret." + nameAndSecret[0], String.class);
        if (secret.isEmpty() || secret.get().isEmpty() || !equal(secret.get(), nameAndSecret[1])) {
            throw new InvalidClient();
        }
        return nameAndSecret[0];
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidClient();
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
