package io.cloudretail.deploy.web;

import io.cloudretail.deploy.configuration.Sources;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** nginx with the configuration of the web UI's image, moved to folders and a port of a test. */
final class Nginx implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param pages what the image has below /usr/share/nginx/html */
    static Nginx start(String program, Path folder, Path pages, String gateway) throws IOException {
        int port = freePort();
        // Workers are somebody else than who starts them, and read the pages
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path web = Sources.root().resolve("deploy/web");
        Files.writeString(
                folder.resolve("web.conf"),
                Sources.read(web.resolve("web.conf.template"))
                        .replace("${NGINX_LOCAL_RESOLVERS}", "127.0.0.1")
                        .replace("${GATEWAY_URL}", gateway)
                        .replace("${PAYMENT_PROVIDER}", "stripe")
                        .replace("listen 3000;", "listen 127.0.0.1:" + port + ";")
                        .replace("listen [::]:3000;", "")
                        .replace(
                                "/etc/nginx/headers.conf",
                                web.resolve("headers.conf").toString())
                        .replace("/usr/share/nginx/html", pages.toString()));
        Path main = folder.resolve("nginx.conf");
        Files.writeString(
                main,
                Sources.read(web.resolve("nginx.conf"))
                        .replace("/tmp/", folder + "/")
                        .replace("/dev/stdout", folder.resolve("access.log").toString()));
        Process process = new ProcessBuilder(program, "-c", main.toString(), "-g", "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        Nginx nginx = new Nginx(process, port);
        nginx.await(folder.resolve("nginx.log"));
        return nginx;
    }

    HttpResponse<String> get(String path) {
        return get(path, "");
    }

    /** @param coding what is accepted, nothing if it is empty */
    HttpResponse<String> get(String path, String coding) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
        if (!coding.isEmpty()) {
            request.header("Accept-Encoding", coding);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private void await(Path log) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException("nginx does not run: " + Files.readString(log));
            }
        }
    }

    private boolean answers() {
        try {
            return get("/healthy").statusCode() == 200;
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof ConnectException) {
                Thread.onSpinWait();
                return false;
            }
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
