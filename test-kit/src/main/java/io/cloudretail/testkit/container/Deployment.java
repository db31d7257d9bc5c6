package io.cloudretail.testkit.container;

import io.cloudretail.testkit.neighbour.Neighbour;
import io.cloudretail.testkit.patience.Await;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The built WAR as it ships, set up so that a test need not wait, plus the classes of a test. Test classes that want the
 * same settings share one deployment ({@link ContainerTests}): what they leave behind, the next one finds.
 */
public final class Deployment {
    static final String CONFIG = "WEB-INF/classes/META-INF/microprofile-config.properties";

    /**
     * Circuits that try again after one second instead of thirty, so that a test can see them close; erasures that are gone on
     * with at once; and a relay that, at the end of a deployment, is not waiting for the broker that is never there.
     */
    private static final String SHORT_WAITS = """
            CircuitBreaker/delay=1
            CircuitBreaker/delayUnit=SECONDS
            cloudretail.erasure.poll=PT0.2S
            mp.messaging.outgoing.events.max.block.ms=300
            """;

    /** Settings of the module for all its container tests, if it has any; a resource of its tests. */
    private static final String OF_THE_MODULE = "/container-tests.properties";

    private Deployment() {}

    /**
     * @param test goes into the WAR, together with its nested classes and the test kit's neighbour and patience; AssertJ is in
     *     the server
     * @param settings lines of configuration that this test alone wants different; it then has a deployment of its own
     */
    public static WebArchive of(Class<?> test, String... settings) {
        String war = System.getProperty("it.war");
        JavaArchive kit = ShrinkWrap.create(JavaArchive.class, "test-kit.jar")
                .addPackages(false, Neighbour.class.getPackage(), Await.class.getPackage());
        WebArchive service = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/" + war + ".war"))
                .addClass(test)
                .addAsLibraries(kit);
        String own = read(service.delete(CONFIG).getAsset());
        service.add(
                new StringAsset(own + "\n" + SHORT_WAITS + ofTheModule() + "\n" + String.join("\n", settings)), CONFIG);
        return service;
    }

    private static String ofTheModule() {
        try (InputStream settings = Deployment.class.getResourceAsStream(OF_THE_MODULE)) {
            return settings == null ? "" : new String(settings.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Asset asset) {
        try (InputStream stream = asset.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
