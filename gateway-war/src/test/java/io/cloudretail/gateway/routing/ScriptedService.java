package io.cloudretail.gateway.routing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A service that says exactly these bytes, in its own time. */
final class ScriptedService implements AutoCloseable {
    /** What it says to each request; when it returns, the connection is closed. */
    interface Script {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    /** The same for whoever hears what is said after the head, one character per byte. */
    interface Dialogue {
        void hold(BufferedReader in, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private ScriptedService(ServerSocket door) {
        this.door = door;
    }

    static ScriptedService saying(Script script) throws IOException {
        return hearing((in, out) -> script.answer(out));
    }

    static ScriptedService hearing(Dialogue script) throws IOException {
        int port = Integer.getInteger("it.neighbour.port");
        ScriptedService service = new ScriptedService(door(port));
        service.threads.execute(() -> service.welcome(script));
        return service;
    }

    /** The service of the test before may take a moment to let go of its port. */
    private static ServerSocket door(int port) throws IOException {
        Instant end = Instant.now().plusSeconds(5);
        while (true) {
            try {
                return new ServerSocket(port, 50, InetAddress.getByName("localhost"));
            } catch (BindException taken) {
                if (Instant.now().isAfter(end)) {
                    throw taken;
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    private void welcome(Dialogue script) {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                threads.execute(() -> serve(socket, script));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void serve(Socket socket, Dialogue script) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                continue;
            }
            script.hold(in, socket.getOutputStream());
        } catch (IOException | InterruptedException over) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
