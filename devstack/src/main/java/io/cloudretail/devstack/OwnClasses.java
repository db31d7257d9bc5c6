package io.cloudretail.devstack;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads every class of this package at once. A build may replace them while the shop runs, and stopping the shop must not
 * depend on classes that are no longer there.
 */
final class OwnClasses {

    private OwnClasses() {}

    static void load() {
        try {
            Path origin = Path.of(OwnClasses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(origin)) {
                load(origin);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(origin)) {
                    load(jar.getPath("/"));
                }
            }
        } catch (IOException | URISyntaxException | ClassNotFoundException e) {
            throw new StartFailed("The classes of devstack cannot be read", e);
        }
    }

    private static void load(Path root) throws IOException, ClassNotFoundException {
        Path folder = root.resolve(OwnClasses.class.getPackageName().replace('.', '/'));
        List<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name ->
                            name.endsWith(".class") && !name.startsWith("KafkaNode") && !name.startsWith("MailNode"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .toList();
        }
        for (String name : names) {
            Class.forName(OwnClasses.class.getPackageName() + "." + name);
        }
    }
}
