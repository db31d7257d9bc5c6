package io.cloudretail.testkit.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** In place of a server that is away: hangs up on whoever calls, and counts the calls. */
public final class Absence implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final ServerSocket door;
    private final AtomicInteger calls = new AtomicInteger();

    Absence(int port) {
        try {
            door = new ServerSocket(port, BACKLOG, InetAddress.getByName("127.0.0.1"));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread thread = new Thread(this::hangUp, "absence");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until so many more calls than now were in vain. */
    public void awaitCalls(int more) {
        int wanted = calls.get() + more;
        Awaitility.await(more + " calls in vain").atMost(Duration.ofSeconds(30)).until(() -> calls.get() >= wanted);
    }

    private void hangUp() {
        while (!door.isClosed()) {
            try {
                door.accept().close();
                calls.incrementAndGet();
            } catch (IOException closedOrGone) {
                continue;
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
