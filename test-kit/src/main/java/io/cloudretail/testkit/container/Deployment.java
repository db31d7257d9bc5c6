package io.cloudretail.testkit.container;

import io.cloudretail.testkit.neighbour.Neighbour;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built WAR as it ships, plus the classes of a test. */
public final class Deployment {
    private Deployment() {}

    /** @param test goes into the WAR, together with its nested classes and the test kit's neighbour and container parts */
    public static WebArchive of(Class<?> test) {
        String war = System.getProperty("it.war");
        JavaArchive kit = ShrinkWrap.create(JavaArchive.class, "test-kit.jar").addPackage(Neighbour.class.getPackage());
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/" + war + ".war"))
                .addClass(test)
                .addAsLibraries(kit)
                .addAsLibraries(jarOf(org.assertj.core.api.Assertions.class));
    }

    /**
     * The same with circuits that try again after one second instead of thirty, so that a test can see them close.
     *
     * @param more lines of configuration that the test wants different
     */
    public static WebArchive withShortCircuits(Class<?> test, String... more) {
        WebArchive service = of(test);
        String config = "META-INF/microprofile-config.properties";
        String path = "WEB-INF/classes/" + config;
        String own = read(service.get(path).getAsset());
        service.delete(path);
        String changed = "\nCircuitBreaker/delay=1\nCircuitBreaker/delayUnit=SECONDS\n" + String.join("\n", more);
        return service.addAsResource(new StringAsset(own + changed), config);
    }

    private static String read(Asset asset) {
        try (InputStream stream = asset.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
