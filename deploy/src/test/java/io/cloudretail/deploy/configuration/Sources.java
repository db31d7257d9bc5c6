package io.cloudretail.deploy.configuration;

import io.cloudretail.devstack.Layout;
import io.cloudretail.devstack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files in which a service says what it can be told. */
public final class Sources {
    private static final Path ROOT = Layout.find().root();

    private Sources() {}

    public static Path root() {
        return ROOT;
    }

    /** The files of a server's configuration, in the order in which it reads them. */
    static List<Path> serverXmls(Service service) {
        Path shared = ROOT.resolve("liberty-config/src/main/liberty/config");
        Path own = ROOT.resolve(service.war() + "/src/main/liberty/config/server.xml");
        Stream<Path> included = ServerXml.includes(own).map(shared::resolve);
        return Stream.of(Stream.of(shared.resolve("configDropins/defaults/platform.xml")), included, Stream.of(own))
                .flatMap(files -> files)
                .toList();
    }

    static Path kitProperties() {
        return ROOT.resolve("service-kit/src/main/resources/META-INF/microprofile-config.properties");
    }

    static Path properties(Service service) {
        return ROOT.resolve(service.war() + "/src/main/resources/META-INF/microprofile-config.properties");
    }

    static List<Path> jvmOptions(Service service) {
        return Stream.of(
                        "liberty-config/src/main/liberty/config/jvm.options",
                        service.war() + "/src/main/liberty/config/configDropins/overrides/jvm.options")
                .map(ROOT::resolve)
                .filter(Files::exists)
                .toList();
    }

    /** All Java sources of a module that run in the shop. */
    public static List<String> java(String module) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Sources::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
