package io.cloudretail.deploy.configuration;

import io.cloudretail.devstack.Service;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes docs/configuration.md. */
final class Page {
    private static final int LONGEST = 90;

    private final Units units;
    private final StringBuilder text = new StringBuilder();

    private Page(Units units) {
        this.units = units;
    }

    static String of(Units units) {
        Page page = new Page(units);
        page.beginning();
        page.variables();
        page.properties("Every service", Sources.kitProperties());
        for (Service service : Service.values()) {
            page.properties("The " + service.id() + " service", Sources.properties(service));
        }
        page.jvm();
        return page.text.toString();
    }

    private void beginning() {
        text.append("""
                # Configuration

                Written by the build from each `server.xml` and `microprofile-config.properties`; not to be edited. After a change there:

                    mvn -pl deploy -am verify -DskipITs -Dconfiguration.update

                A server is told everything by its environment. What is listed first has names of its own; every property below can be set
                too, by its name in capitals with `_` for everything else, as in `CLOUDRETAIL_GATEWAY_ANSWER_TIMEOUT=PT20S`. Durations are
                those of ISO 8601 (`PT0.5S`, `PT15M`, `P30D`), lists are comma separated. [operations.md](operations.md) says what to
                do with them. Credentials for pictures in S3 are found as every AWS program finds them.

                ## Variables of the environment

                A variable without default is needed where its name is bold; elsewhere, nothing is its default.

                """);
    }

    private void variables() {
        Map<String, Map<String, Set<Service>>> defaults = new TreeMap<>();
        Map<String, String> settings = new TreeMap<>();
        for (Service service : Service.values()) {
            Variables.of(service).values().forEach(variable -> {
                settings.put(variable.name(), variable.setting());
                defaults.computeIfAbsent(variable.name(), name -> new TreeMap<>())
                        .computeIfAbsent(variable.standard().orElse(""), standard -> new TreeSet<>())
                        .add(service);
            });
        }
        row("variable", "default", "in", "read by");
        rule(4);
        defaults.forEach((name, byDefault) -> {
            String setting = settings.get(name);
            Optional<String> standard = byDefault.keySet().stream().findFirst().filter(value -> !value.isEmpty());
            Set<Service> readers =
                    byDefault.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
            row(
                    Required.isRequired(name) ? "**`" + name + "`**" : code(name),
                    byDefault.size() == 1 ? standard.map(Page::code).orElse("") : differing(byDefault),
                    units.of(setting, standard),
                    readers.size() == Service.values().length ? "all" : ids(readers));
        });
    }

    private void properties(String title, Path file) {
        text.append("\n## ").append(title).append('\n');
        for (PropertyFile.Group group : PropertyFile.groups(file)) {
            if (group.properties().keySet().stream().allMatch(Page::isPlumbing)) {
                continue;
            }
            text.append('\n');
            if (!group.comment().isEmpty()) {
                text.append(group.comment().replace("*", "\\*")).append("\n\n");
            }
            row("property", "default", "in");
            rule(3);
            group.properties().forEach((name, value) -> {
                if (!isPlumbing(name)) {
                    row(code(name), value.length() > LONGEST ? "" : code(value), units.of(name, literal(value)));
                }
            });
        }
    }

    private void jvm() {
        text.append("\n## The JVM\n\n");
        row("server", "options, the later win");
        rule(2);
        for (Service service : Service.values()) {
            String options = Sources.jvmOptions(service).stream()
                    .flatMap(file -> Sources.read(file).lines())
                    .filter(line -> line.startsWith("-"))
                    .map(Page::code)
                    .collect(Collectors.joining(" "));
            row(service.id(), options);
        }
    }

    /** What is written down as a property and yet is no setting: changing it would break the service. */
    private static boolean isPlumbing(String property) {
        return property.equals("config_ordinal")
                || property.equals("cloudretail.service.name")
                || property.startsWith("mp.openapi.")
                || property.matches("mp\\.messaging\\..*\\.(connector|topic|group\\.id|key\\..*|value\\..*)");
    }

    /** A value without its places for variables, to see what kind of thing it is. */
    private static Optional<String> literal(String value) {
        return Optional.of(value.replaceAll("^\\$\\{[A-Z_0-9]+:(.*)}$", "$1")).filter(text -> !text.isEmpty());
    }

    private static String differing(Map<String, Set<Service>> byDefault) {
        return byDefault.entrySet().stream()
                .map(each -> code(each.getKey()) + " " + ids(each.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String ids(Set<Service> services) {
        return services.stream().map(Service::id).collect(Collectors.joining(", "));
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : "`" + value.replace("|", "\\|") + "`";
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", Arrays.asList(cells))).append(" |\n");
    }

    private void rule(int columns) {
        text.append("| --- ".repeat(columns)).append("|\n");
    }
}
