package io.cloudretail.testkit.container;

import com.nimbusds.jose.JOSEException;
import io.cloudretail.devstack.Database;
import io.cloudretail.devstack.Folders;
import io.cloudretail.devstack.Layout;
import io.cloudretail.devstack.Postgres;
import io.cloudretail.devstack.ServerDirectory;
import io.cloudretail.devstack.Service;
import io.cloudretail.testkit.token.TokenIssuer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;

/**
 * What a service's WAR needs around it: its staged server, an own PostgreSQL and an issuer of tokens. Kafka is left out
 * on purpose: a service starts and works without it.
 */
final class ServiceUnderTest implements AutoCloseable {
    /**
     * On two processors the server goes down to four threads. Three of them can belong to consumers that look for Kafka, and
     * the last one to a test in the container that calls its own server.
     */
    private static final String ENOUGH_THREADS = "<executor coreThreads=\"16\"/>";

    private final Service service;
    private final Path folder;
    private final TokenIssuer issuer;
    private final FreePorts ports = FreePorts.ofThisMachine();
    private Postgres postgres;

    private ServiceUnderTest(Service service, Path folder, TokenIssuer issuer) {
        this.service = service;
        this.folder = folder;
        this.issuer = issuer;
    }

    /** Starts what is around the WAR named, and tells Arquillian and the tests by system properties where it is. */
    static ServiceUnderTest prepare(String war) throws IOException, JOSEException {
        Service service = Arrays.stream(Service.values())
                .filter(each -> each.war().equals(war))
                .findFirst()
                .orElseThrow();
        Path folder = Path.of("target", "it").toAbsolutePath();
        Folders.delete(folder);
        Files.createDirectories(folder);
        ServiceUnderTest test = new ServiceUnderTest(service, folder, TokenIssuer.start());
        test.start();
        return test;
    }

    /** Where Arquillian puts what it deploys. */
    static Path deployments() {
        return Path.of(System.getProperty("it.usr"), "servers", System.getProperty("it.server"), "dropins");
    }

    private void start() throws IOException {
        Layout layout = Layout.find();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("http.port", String.valueOf(ports.next()));
        variables.put("keystore.password", UUID.randomUUID().toString());
        variables.put("SERVICE_CLIENT_SECRET", "test");
        variables.put("SERVICE_SECRET_ORDER", "the order service's secret");
        variables.put("SIGNING_KEY_SECRET", Base64.getEncoder().encodeToString(new byte[32]));
        variables.put("BOOTSTRAP_ADMIN_EMAIL", "first.admin@cloudretail.example");
        variables.put("BOOTSTRAP_ADMIN_PASSWORD", "the first admin's password");
        if (service == Service.USER) {
            variables.put("EMAIL_VERIFICATION_REQUIRED", "false");
            variables.put("SMTP_HOST", "127.0.0.1");
            variables.put("SMTP_PORT", String.valueOf(LetterBox.open()));
        }
        variables.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.next());
        String neighbour = String.valueOf(ports.next());
        for (String url : new String[] {"PRODUCT_URL", "ORDER_URL", "INVENTORY_URL", "PAYMENT_URL"}) {
            variables.put(url, "http://localhost:" + neighbour);
        }
        // Whoever checks tokens gets them from the issuer; to the gateway the user service is a neighbour like others
        variables.put("USER_URL", service == Service.GATEWAY ? variables.get("ORDER_URL") : issuer.url());
        variables.put("KEYS_URL", issuer.url() + "/.well-known/jwks.json");
        if (service.hasDatabase()) {
            startDatabase(variables);
        }
        ServerDirectory server = ServerDirectory.stage(
                layout, service.war(), new ServerDirectory(folder.resolve("usr"), nameOfItsOwn()));
        withAssertions(server.config().resolve("lib/global"));
        withoutTheApplication(server.config().resolve("server.xml"));
        withRoomForDeployments(server.config().resolve("jvm.options"));
        write(server.config().resolve("configDropins/overrides/test.xml"), variables);
        System.setProperty("it.liberty", layout.liberty().toString());
        System.setProperty("it.usr", folder.resolve("usr").toString());
        System.setProperty("it.server", server.server());
        System.setProperty("it.http.port", variables.get("http.port"));
        System.setProperty("it.issuer", issuer.url());
        System.setProperty("it.neighbour.port", neighbour);
    }

    /** Arquillian refuses to start a server whose name any running JVM has, such as one of an open shop. */
    private String nameOfItsOwn() {
        return service.war() + "-test-" + ProcessHandle.current().pid();
    }

    private void startDatabase(Map<String, String> variables) throws IOException {
        String password = UUID.randomUUID().toString();
        int port = ports.next();
        postgres = Postgres.start(
                Files.createTempDirectory(folder, "db"), port, java.util.List.of(Database.of(service, password)));
        variables.put("db.port", String.valueOf(port));
        variables.put("db.name", service.database());
        variables.put("db.user", service.role());
        variables.put("db.password", password);
        // A service that can read from a replica has one: the same database by another name
        variables.put("DB_READ_HOST", "127.0.0.1");
        variables.put("db.read.host", "127.0.0.1");
        variables.put("db.read.port", String.valueOf(port));
    }

    /** Beside the libraries that all servers have there: those in a WAR are searched for annotations with each deployment. */
    private static void withAssertions(Path libraries) throws IOException {
        try {
            Path jar = Path.of(Assertions.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Files.copy(jar, libraries.resolve(jar.getFileName()));
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Arquillian deploys the WAR itself, with the tests in it. */
    private static void withoutTheApplication(Path serverXml) throws IOException {
        Files.writeString(serverXml, Files.readString(serverXml).replaceAll("<webApplication[^>]*/>", ""));
    }

    /** Each deployment leaves behind what the server knows of the shared libraries' archives. */
    private static void withRoomForDeployments(Path jvmOptions) throws IOException {
        Files.writeString(jvmOptions, Files.readString(jvmOptions).replaceAll("-Xmx\\w+", "-Xmx1g"));
    }

    private void write(Path overrides, Map<String, String> variables) throws IOException {
        StringBuilder xml = new StringBuilder(
                "<server><featureManager><feature>localConnector-1.0</feature></featureManager>" + ENOUGH_THREADS);
        variables.forEach((name, value) -> xml.append("<variable name=\"")
                .append(name)
                .append("\" value=\"")
                .append(value)
                .append("\"/>"));
        Files.createDirectories(overrides.getParent());
        Files.writeString(overrides, xml.append("</server>"));
    }

    @Override
    public void close() {
        if (postgres != null) {
            postgres.stop();
        }
        issuer.close();
        LetterBox.close();
        ports.close();
    }
}
