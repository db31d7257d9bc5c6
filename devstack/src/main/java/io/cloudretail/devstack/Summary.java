package io.cloudretail.devstack;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** What a person needs to know once the shop is open. */
final class Summary {

    private Summary() {}

    static String of(Shop shop, Duration took) {
        URI gateway = shop.gateway();
        StringBuilder text = new StringBuilder("\nThe shop is open.\n\n");
        line(text, "Web UI", gateway + "/");
        line(text, "API", gateway + "/api/v1");
        line(text, "OpenAPI", gateway + "/openapi, to try it: " + gateway + "/openapi/ui");
        line(text, "Health", gateway + "/health");
        line(text, "Numbers", "http://localhost:" + shop.ports().metrics() + "/metrics, for Prometheus");
        line(text, "Mail", shop.mailServer().page() + " shows every mail the shop sent");
        line(text, "Logs", shop.logs().toString());
        text.append("\nDemo accounts\n");
        Account.all().forEach(account -> line(text, account.role(), account.email() + "   " + account.password()));
        text.append("\nResident memory\n");
        long total = 0;
        for (Part part : shop.parts()) {
            long bytes = part.residentBytes();
            total += Math.max(0, bytes);
            line(text, part.name(), bytes < 0 ? "unknown" : megabytes(bytes));
        }
        line(text, "together", megabytes(total));
        text.append(
                String.format(Locale.ROOT, "%nStarted in %.1f s. Ctrl-C stops everything.", took.toMillis() / 1000.0));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-15s %s%n", name, value));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%5d MB", bytes / (1024 * 1024));
    }
}
