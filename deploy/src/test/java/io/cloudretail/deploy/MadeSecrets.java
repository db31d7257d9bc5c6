package io.cloudretail.deploy;

import io.cloudretail.deploy.Programs.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The secrets that deploy/make-secrets makes, in a folder. */
public record MadeSecrets(Path folder) {

    public static MadeSecrets in(Path folder) {
        Ended made = Programs.run(
                Map.of(), "bash", YamlFiles.file("deploy/make-secrets").toString(), folder.toString());
        if (made.code() != 0) {
            throw new IllegalStateException(made.output());
        }
        return new MadeSecrets(folder);
    }

    /** As in {@code order.DB_PASSWORD}. */
    public Set<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String value(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
