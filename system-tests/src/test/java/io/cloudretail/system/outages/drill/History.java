package io.cloudretail.system.outages.drill;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** What was done, when, and what was seen: one JSON object a line, in target/outages/history.jsonl. */
public final class History {
    static final Path FOLDER = Path.of("target", "outages");

    private History() {}

    /** @param details names and values in turn */
    public static synchronized void note(String what, Object... details) {
        JsonObjectBuilder line =
                Json.createObjectBuilder().add("at", Instant.now().toString()).add("what", what);
        for (int i = 0; i + 1 < details.length; i += 2) {
            line.add(details[i].toString(), String.valueOf(details[i + 1]));
        }
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(
                    FOLDER.resolve("history.jsonl"),
                    line.build() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
