package io.cloudretail.deploy.configuration;

import io.cloudretail.devstack.Service;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The variables of the environment that each server reads. */
public final class Variables {
    /** As in {@code ${SMTP_PORT:25}}; a default may itself name a property. */
    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*):((?:\\$\\{[^}]*}|[^}])*)}");

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]+)_URL");

    private Variables() {}

    public static Map<String, Variable> of(Service service) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        ServerXml.variables(Sources.serverXmls(service)).forEach((name, standard) -> {
            Variable variable = new Variable(environmental(name), standard, name);
            variables.put(variable.name(), variable);
        });
        places(PropertyFile.all(Sources.kitProperties())).forEach((name, variable) -> {
            if (isOf(service, name)) {
                variables.put(name, variable);
            }
        });
        variables.putAll(places(PropertyFile.all(Sources.properties(service))));
        return variables;
    }

    /** What every service could read is not what every service does. */
    private static boolean isOf(Service service, String kitVariable) {
        var address = ADDRESS.matcher(kitVariable);
        if (address.matches()) {
            return Neighbours.of(service).contains(Neighbours.byId(address.group(1)));
        }
        return switch (kitVariable) {
            case "SERVICE_CLIENT_SECRET" -> Neighbours.needsTokens(service);
            case "KAFKA_BOOTSTRAP_SERVERS" -> service.hasDatabase();
            case "OTLP_ENDPOINT" -> true;
            default -> throw new IllegalStateException("Say here which services read " + kitVariable);
        };
    }

    private static Map<String, Variable> places(Map<String, String> properties) {
        Map<String, Variable> places = new LinkedHashMap<>();
        properties.forEach((property, value) -> PLACE.matcher(value)
                .results()
                .forEach(place -> places.put(
                        place.group(1),
                        new Variable(
                                place.group(1),
                                Optional.of(place.group(2)).filter(text -> !text.isEmpty()),
                                property))));
        return places;
    }

    /** The name under which the environment sets a variable or property, as MicroProfile Config and Liberty have it. */
    public static String environmental(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
