package io.cloudretail.deploy.image;

import io.cloudretail.deploy.configuration.Sources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Dockerfile, stage by stage, one instruction a line. */
record Stages(Map<String, List<String>> byName) {
    private static final Pattern STAGE = Pattern.compile("FROM (\\S+) AS (\\S+)");

    static Stages read() {
        Map<String, StringBuilder> stages = new LinkedHashMap<>();
        StringBuilder open = new StringBuilder();
        stages.put("", open);
        String joined = text().replaceAll("(?m)^#.*\\R", "").replaceAll("\\\\\\R\\s*", " ");
        for (String line : joined.lines().filter(line -> !line.isBlank()).toList()) {
            Matcher stage = STAGE.matcher(line);
            if (stage.matches()) {
                open = new StringBuilder();
                stages.put(stage.group(2), open);
            }
            open.append(line).append('\n');
        }
        Map<String, List<String>> byName = new LinkedHashMap<>();
        stages.forEach(
                (name, lines) -> byName.put(name, lines.toString().lines().toList()));
        return new Stages(byName);
    }

    static String text() {
        return Sources.read(Sources.root().resolve("Dockerfile"));
    }

    List<String> of(String stage) {
        return byName.get(stage);
    }

    /** The last instruction of a kind is the one that counts. */
    String last(String stage, String instruction) {
        return of(stage).stream()
                .filter(line -> line.startsWith(instruction + " "))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(stage + " has no " + instruction));
    }
}
