package io.cloudretail.deploy.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** In what a setting is given: by its type, by its name, or, for a bare number, as units.properties says. */
final class Units {
    private static final Map<String, String> BY_TYPE = Map.of(
            "Duration", "duration",
            "boolean", "`true` or `false`",
            "URI", "address",
            "URL", "address",
            "Path", "file",
            "List<String>", "list",
            "String[]", "list");

    private final Map<String, String> types = Injected.types();
    private final Properties said = new Properties();
    private final Set<String> needed = new TreeSet<>();

    Units() {
        try (InputStream file = Units.class.getResourceAsStream("/units.properties")) {
            said.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param setting a property, or a variable of the server */
    String of(String setting, Optional<String> value) {
        String named = byName(setting);
        if (named != null) {
            return named;
        }
        if (said.containsKey(setting)) {
            needed.add(setting);
            return said.getProperty(setting);
        }
        String typed = BY_TYPE.get(types.getOrDefault(setting, ""));
        if (typed != null) {
            return typed;
        }
        String type = types.getOrDefault(setting, "");
        boolean number = type.equals("int")
                || type.equals("long")
                || value.filter(text -> text.matches("-?\\d+")).isPresent();
        if (number) {
            throw new IllegalStateException("Say in units.properties what the number is of: " + setting);
        }
        return value.filter(text -> text.matches("true|false")).isPresent() ? BY_TYPE.get("boolean") : "text";
    }

    /** What units.properties says of settings that there are no more. */
    Set<String> unused() {
        Set<String> unused = new TreeSet<>(said.stringPropertyNames());
        unused.removeAll(needed);
        return unused;
    }

    private static String byName(String setting) {
        if (setting.endsWith("Timeout") || setting.endsWith(".ms")) {
            return "milliseconds";
        }
        if (setting.endsWith("/mp-rest/uri") || setting.startsWith("cloudretail.url.")) {
            return "address";
        }
        return setting.equals("db.password") || setting.equals("keystore.password") ? "secret" : null;
    }
}
