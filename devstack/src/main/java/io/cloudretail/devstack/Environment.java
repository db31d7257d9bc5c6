package io.cloudretail.devstack;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The environment variables with which a service finds its neighbours and proves who it is. */
record Environment(Ports ports, Secrets secrets, Map<Service, Map<String, String>> more) {
    /** Who fetches service tokens from the user service. */
    private static final List<Service> CLIENTS =
            List.of(Service.USER, Service.ORDER, Service.INVENTORY, Service.PRODUCT, Service.PAYMENT, Service.GATEWAY);

    /** Of the first, or only, server of a service. */
    Map<String, String> of(Service service) {
        return of(service, 1);
    }

    /** @param number which of a service's servers, the first being number 1 */
    Map<String, String> of(Service service, int number) {
        Map<String, String> variables = new HashMap<>();
        variables.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        variables.put("REDIS_HOST", "127.0.0.1");
        variables.put("REDIS_PORT", Integer.toString(ports.redis()));
        variables.put("KEYSTORE_PASSWORD", secrets.password("ltpa." + service.id()));
        for (Service other : Service.values()) {
            if (other != Service.GATEWAY) {
                variables.put(upper(other) + "_URL", "http://localhost:" + ports.http(other));
            }
        }
        if (service.hasDatabase()) {
            variables.put("DB_HOST", "127.0.0.1");
            variables.put("DB_PORT", Integer.toString(ports.postgres()));
            variables.put("DB_NAME", service.database());
            variables.put("DB_USER", service.role());
            variables.put("DB_PASSWORD", databasePassword(service));
        }
        if (CLIENTS.contains(service)) {
            variables.put("SERVICE_CLIENT_SECRET", clientSecret(service));
        }
        variables.put("SHOP_URL", "http://localhost:" + ports.gateway());
        variables.put("ALLOWED_ORIGINS", "http://127.0.0.1:" + ports.gateway());
        if (service == Service.USER) {
            CLIENTS.forEach(client -> variables.put("SERVICE_SECRET_" + upper(client), clientSecret(client)));
            // The demo's people have no letter boxes; everybody else's mail can be read on the mail server's page
            variables.put("EMAIL_VERIFICATION_REQUIRED", "false");
            variables.put("SMTP_HOST", "127.0.0.1");
            variables.put("SMTP_PORT", Integer.toString(ports.smtp()));
            // Webhooks come to programs on this machine
            variables.put("WEBHOOK_INSECURE", "true");
            variables.put("WEBHOOK_ADDRESSES", "127.0.0.1");
            variables.put("SIGNING_KEY_SECRET", secrets.key("signing.keys"));
            variables.put("BOOTSTRAP_ADMIN_EMAIL", Account.ADMIN.email());
            variables.put("BOOTSTRAP_ADMIN_PASSWORD", Account.ADMIN.password());
        }
        if (service == Service.PAYMENT) {
            variables.put("PAYMENT_PROVIDER", "sandbox");
        }
        if (service == Service.GATEWAY) {
            variables.put("METRICS_PORT", Integer.toString(ports.metrics(number)));
        }
        variables.putAll(more.getOrDefault(service, Map.of()));
        return variables;
    }

    List<Database> databases() {
        return Arrays.stream(Service.values())
                .filter(Service::hasDatabase)
                .map(service -> Database.of(service, databasePassword(service)))
                .toList();
    }

    String databasePassword(Service service) {
        return secrets.password("database." + service.id());
    }

    private String clientSecret(Service service) {
        return secrets.password("client." + service.id());
    }

    private static String upper(Service service) {
        return service.id().toUpperCase(Locale.ROOT);
    }
}
