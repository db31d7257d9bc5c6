package io.cloudretail.deploy.configuration;

import io.cloudretail.devstack.Service;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The properties that the sources ask for, with the type of what they want. */
final class Injected {
    private static final Pattern PARAMETER =
            Pattern.compile("@ConfigProperty\\(name = \"([^\"]+)\"\\)\\s+(?:final\\s+)?([\\w<>\\[\\]]+)\\s");

    private Injected() {}

    static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        Stream.concat(Stream.of("service-kit"), Arrays.stream(Service.values()).map(Service::war))
                .flatMap(module -> Sources.java(module).stream())
                .flatMap(source -> PARAMETER.matcher(source).results())
                .forEach(parameter -> types.put(parameter.group(1), bare(parameter.group(2))));
        return types;
    }

    /** {@code Optional<List<String>>} is a list that may be missing. */
    private static String bare(String type) {
        return type.startsWith("Optional<") ? type.substring("Optional<".length(), type.length() - 1) : type;
    }
}
