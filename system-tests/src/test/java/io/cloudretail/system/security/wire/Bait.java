package io.cloudretail.system.security.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** An address that a server must never ask. Counts who connects, and answers nothing. */
public final class Bait implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger bites = new AtomicInteger();

    private Bait(ServerSocket socket) {
        this.socket = socket;
    }

    public static Bait laid() {
        try {
            Bait bait = new Bait(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread waiting = new Thread(bait::count, "bait");
            waiting.setDaemon(true);
            waiting.start();
            return bait;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    /** How many connections there were. */
    public int bites() {
        return bites.get();
    }

    private void count() {
        try {
            while (true) {
                socket.accept().close();
                bites.incrementAndGet();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
