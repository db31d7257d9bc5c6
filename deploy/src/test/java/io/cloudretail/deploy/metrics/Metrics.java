package io.cloudretail.deploy.metrics;

import io.cloudretail.deploy.configuration.Sources;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers that servers give, read from the sources, and those that an expression asks for. */
final class Metrics {
    private static final Pattern BUILT =
            Pattern.compile("(Histogram|Counter|Gauge)\\.builder\\(\\)\\s*\\.name\\(\"([a-z_]+)\"\\)");
    private static final Pattern TIMED = Pattern.compile("new RequestTimes\\(\\s*[a-z.()]+,\\s*\"([a-z_]+)\",");
    private static final Pattern LOOKED_UP = Pattern.compile("\\.gauge\\(\\s*\"([a-z_]+)\",");

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern LABELS =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)");
    /** A name that no bracket follows: that would be a function. */
    private static final Pattern WORD = Pattern.compile("(?<![a-zA-Z0-9_:.])[a-zA-Z_:][a-zA-Z0-9_:]*+(?!\\s*\\()");

    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "by", "without", "bool");

    private Metrics() {}

    /** Histograms with their three series; {@code up} is Prometheus' own. */
    static Set<String> given() {
        Set<String> given = new LinkedHashSet<>(Set.of("up"));
        Stream.of("gateway-war", "order-war", "product-war", "inventory-war", "payment-war", "user-war", "service-kit")
                .flatMap(module -> Sources.java(module).stream())
                .forEach(source -> {
                    BUILT.matcher(source)
                            .results()
                            .forEach(built -> given.addAll(series(built.group(1), built.group(2))));
                    TIMED.matcher(source).results().forEach(timed -> given.addAll(series("Histogram", timed.group(1))));
                    LOOKED_UP.matcher(source).results().forEach(gauge -> given.add(gauge.group(1)));
                });
        return given;
    }

    /** What an expression of PromQL asks for: each name that is neither a function nor an operator nor a label. */
    static Set<String> asked(String expression) {
        String bare =
                LABELS.matcher(TEXT.matcher(expression).replaceAll("\"\"")).replaceAll(" ");
        return WORD.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(word -> !OPERATORS.contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> series(String kind, String name) {
        return kind.equals("Histogram") ? List.of(name + "_bucket", name + "_count", name + "_sum") : List.of(name);
    }
}
