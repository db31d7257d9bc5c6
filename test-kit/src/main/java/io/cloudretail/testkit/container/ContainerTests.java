package io.cloudretail.testkit.container;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Node;

/**
 * The container tests of a module by what they want deployed. Two of them are alike if their deployments differ in nothing
 * but classes that were added; then one deployment with the classes of both serves both.
 */
final class ContainerTests {
    private static final Path CLASSES = Path.of("target", "test-classes");
    private static final String SUFFIX = "IT.class";

    /** Read when first asked for: by then the surroundings are up, which deployments may name. */
    private static final class Here {
        static final ContainerTests TESTS = new ContainerTests(archives());
    }

    private final Map<String, Archive<?>> archives;
    private final Map<String, String> wishes = new LinkedHashMap<>();

    /** @param archives what each test class wants deployed, by its name */
    ContainerTests(Map<String, Archive<?>> archives) {
        this.archives = archives;
        archives.forEach((test, archive) -> wishes.put(test, wishIn(archive)));
    }

    static ContainerTests ofThisModule() {
        return Here.TESTS;
    }

    /** What a test wants deployed besides classes; a text of its own for a test that does not say. */
    String wish(Class<?> test) {
        return wishes.getOrDefault(test.getName(), test.getName());
    }

    /** How many tests want the same as this one. */
    int company(Class<?> test) {
        return Collections.frequency(wishes.values(), wish(test));
    }

    /** Adds the classes of all tests that are like this one to its archive. */
    void addTheLikesOf(Class<?> test, Archive<?> archive) {
        archives.forEach((name, other) -> {
            if (wishes.get(name).equals(wish(test))) {
                other.getContent().forEach((path, node) -> {
                    if (node.getAsset() != null && !archive.contains(path)) {
                        archive.add(node.getAsset(), path);
                    }
                });
            }
        });
    }

    private static String wishIn(Archive<?> archive) {
        Map<String, String> wish = new TreeMap<>();
        archive.getContent().forEach((path, node) -> {
            if (node.getAsset() != null && !isClass(path)) {
                wish.put(path.get(), isSetting(path) ? content(path, node) : "");
            }
        });
        return wish.toString();
    }

    private static boolean isClass(ArchivePath path) {
        return path.get().startsWith("/WEB-INF/classes/") && path.get().endsWith(".class");
    }

    /** Libraries are told apart by their names, and pages make no difference to a service. */
    private static boolean isSetting(ArchivePath path) {
        return path.get().startsWith("/WEB-INF/") && !path.get().startsWith("/WEB-INF/lib/");
    }

    private static String content(ArchivePath path, Node node) {
        try (InputStream stream = node.getAsset().openStream()) {
            if (path.get().endsWith(".properties")) {
                Properties properties = new Properties();
                properties.load(stream);
                return new TreeMap<>(properties).toString();
            }
            return String.valueOf(Arrays.hashCode(stream.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Archive<?>> archives() {
        Map<String, Archive<?>> archives = new LinkedHashMap<>();
        for (String name : names()) {
            try {
                Class<?> test = Class.forName(name, false, ContainerTests.class.getClassLoader());
                for (Method method : test.getDeclaredMethods()) {
                    if (method.isAnnotationPresent(Deployment.class)) {
                        method.setAccessible(true);
                        archives.put(name, (Archive<?>) method.invoke(null));
                    }
                }
            } catch (ReflectiveOperationException notDeployable) {
                // its own run will say why
                archives.remove(name);
            }
        }
        return archives;
    }

    private static List<String> names() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
