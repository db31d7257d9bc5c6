package io.cloudretail.system.outages.drill;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the drills of this run found: a file per fault and a table of all, in target/outages. */
final class Results {
    private static final Map<String, List<JsonObject>> VERDICTS = new LinkedHashMap<>();

    private Results() {}

    static synchronized void add(Verdict verdict) {
        List<JsonObject> ofFault = VERDICTS.computeIfAbsent(verdict.fault(), none -> new ArrayList<>());
        ofFault.add(verdict.json());
        write(
                verdict.fault() + ".json",
                ofFault.stream().map(JsonObject::toString).collect(Collectors.joining(",\n ", "[\n ", "\n]\n")));
        write("faults.md", table());
    }

    private static String table() {
        StringBuilder table = new StringBuilder("""
                | fault | case | runs | purchases | violations | longest to heal | figures |
                | --- | --- | --- | --- | --- | --- | --- |
                """);
        VERDICTS.forEach((fault, verdicts) -> verdicts.stream()
                .collect(Collectors.groupingBy(
                        verdict -> verdict.getString("what"), LinkedHashMap::new, Collectors.toList()))
                .forEach((what, runs) -> table.append(row(fault, what, runs))));
        return table.toString();
    }

    private static String row(String fault, String what, List<JsonObject> runs) {
        long heal = runs.stream()
                .mapToLong(run -> run.getJsonNumber("healMillis").longValue())
                .max()
                .orElse(0);
        int purchases = runs.stream().mapToInt(run -> run.getInt("purchases")).sum();
        int violations = runs.stream()
                .mapToInt(run -> run.getJsonArray("violations").size())
                .sum();
        String figures = runs.get(runs.size() - 1).getJsonObject("figures").entrySet().stream()
                .map(figure ->
                        figure.getKey() + " " + figure.getValue().toString().replace("\"", ""))
                .collect(Collectors.joining(", "));
        return "| %s | %s | %d | %d | %d | %.1f s | %s |%n"
                .formatted(fault, what, runs.size(), purchases, violations, heal / 1000.0, figures);
    }

    private static void write(String name, String text) {
        Path file = History.FOLDER.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
