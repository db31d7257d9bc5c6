package io.cloudretail.testkit.contract;

import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The examples of a service's API document, below {@code src/main/resources/examples}: each named like the class it is one of. */
public final class BodyExamples {
    private static final Path FOLDER = Path.of("src/main/resources/examples");
    private static final Jsonb JSONB = JsonbBuilder.create();

    private BodyExamples() {}

    /**
     * Examples that no class of their name reads and writes back as they are: it has no such field, or a field more that is always
     * there.
     */
    public static List<String> untrue(JavaClasses production) {
        return untrue(FOLDER, production);
    }

    static List<String> untrue(Path folder, JavaClasses production) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !isTrue(file, production))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static boolean isTrue(Path file, JavaClasses production) {
        String name = file.getFileName().toString().replace(".json", "");
        return production.stream()
                .filter(type -> type.getSimpleName().equals(name))
                .map(type -> type.reflect())
                .filter(Class::isRecord)
                .anyMatch(type -> isReadAndWrittenAs(text(file), type));
    }

    private static boolean isReadAndWrittenAs(String text, Class<?> type) {
        try {
            return document(JSONB.toJson(JSONB.fromJson(text, type))).equals(document(text));
        } catch (JsonbException mismatch) {
            return false;
        }
    }

    private static JsonObject document(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
