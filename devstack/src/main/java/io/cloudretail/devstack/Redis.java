package io.cloudretail.devstack;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;

/** A Redis server that keeps nothing: losing it loses nothing. */
public final class Redis extends Part {
    private final int port;

    public Redis(Place place, int port) {
        super("redis", place);
        this.port = port;
    }

    public int port() {
        return port;
    }

    @Override
    Child.Launch launch() {
        Path folder = place.data(name);
        Folders.create(folder);
        List<String> command = List.of(
                program(folder).getAbsolutePath(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
                "--maxmemory",
                "64mb",
                "--maxmemory-policy",
                "allkeys-lru");
        return new Child.Launch(name, command, Map.of(), folder, place.consoleLog(name), pidFile(), "TERM");
    }

    @Override
    boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(500);
            OutputStream out = socket.getOutputStream();
            out.write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return in.read() == '+';
        } catch (IOException e) {
            return false;
        }
    }

    private static File program(Path folder) {
        try {
            return ExecutableProvider.newJarResourceProvider(folder.toFile()).get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
