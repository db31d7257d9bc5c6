package io.cloudretail.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** One service on its own Open Liberty server, in one process. */
public final class LibertyServer extends Part implements Balancer.Target {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Path liberty;
    private final ServerDirectory directory;
    private final int port;
    private final Map<String, String> environment;

    public LibertyServer(
            Path liberty, ServerDirectory directory, Place place, int port, Map<String, String> environment) {
        super(directory.server(), place);
        this.liberty = liberty;
        this.directory = directory;
        this.port = port;
        this.environment = environment;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean isReady() {
        return alive() && answers();
    }

    ServerDirectory directory() {
        return directory;
    }

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    /** Tells the server that it will be stopped: it is not ready any more, and each of its answers is the last one of its connection. */
    public void leave() {
        try {
            Files.writeString(workingDirectory().resolve("leaving"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Duration grace() {
        // The server gives requests under way 30 s to finish
        return Duration.ofSeconds(40);
    }

    @Override
    Child.Launch launch() {
        Path logs = place.logs(name);
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("HTTP_PORT", Integer.toString(port));
        variables.put("WLP_USER_DIR", directory.userDirectory().toString());
        variables.put("WLP_OUTPUT_DIR", directory.output().toString());
        variables.put("LOG_DIR", logs.toString());
        variables.put("X_LOG_DIR", logs.toString());
        return new Child.Launch(
                name,
                new LibertyCommand(liberty, directory).line(),
                variables,
                workingDirectory(),
                place.consoleLog(name),
                pidFile(),
                "TERM");
    }

    private Path workingDirectory() {
        return directory.output().resolve(name);
    }

    @Override
    boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(url().resolve("/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while waiting for " + name, e);
        }
    }
}
