package io.cloudretail.system.detour;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Passes connections on to one address, well or badly. What it does can be changed at any time, also for open connections. */
public final class ChaosProxy implements AutoCloseable {
    private static final Pattern REQUEST = Pattern.compile("[A-Z]{3,7} /[^\r\n]* HTTP/1\\.1");
    private static final int CONNECT_MILLIS = 2_000;

    private final String name;
    private final InetSocketAddress upstream;
    private final ServerSocket entrance;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger hits = new AtomicInteger();
    private Mode mode = Mode.PASS;

    private ChaosProxy(String name, int upstreamPort, ServerSocket entrance) {
        this.name = name;
        this.upstream = new InetSocketAddress(InetAddress.getLoopbackAddress(), upstreamPort);
        this.entrance = entrance;
    }

    /** Opens a port of its own that leads to this one. */
    public static ChaosProxy to(String name, int upstreamPort) {
        try {
            ServerSocket entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            ChaosProxy proxy = new ChaosProxy(name, upstreamPort, entrance);
            proxy.run(proxy::accept);
            return proxy;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public String name() {
        return name;
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** How many answers were delayed or lost, and connections reset, since the mode was set. */
    public int hits() {
        return hits.get();
    }

    public synchronized void set(Mode wanted) {
        mode = wanted;
        hits.set(0);
        notifyAll();
        if (wanted.fault() == Mode.Fault.RESET) {
            connections.forEach(Connection::reset);
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
        connections.forEach(Connection::reset);
        set(Mode.PASS);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Connection connection = new Connection(entrance.accept());
                connections.add(connection);
                run(connection::open);
            } catch (IOException closed) {
                // the loop sees it
                continue;
            }
        }
    }

    private void run(Runnable task) {
        Thread thread = new Thread(task, "detour-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns at once unless nothing passes now. */
    private synchronized Mode awaitPassage() throws InterruptedException {
        while (mode.fault() == Mode.Fault.BLACKHOLE) {
            wait();
        }
        return mode;
    }

    private final class Connection {
        private final Socket client;
        private final Socket server = new Socket();
        private volatile String request = "";
        private volatile boolean judged;

        Connection(Socket client) {
            this.client = client;
        }

        void open() {
            try {
                if (awaitPassage().fault() == Mode.Fault.RESET) {
                    reset();
                    return;
                }
                client.setTcpNoDelay(true);
                server.connect(upstream, CONNECT_MILLIS);
                server.setTcpNoDelay(true);
                run(() -> pump(client, server, true));
                pump(server, client, false);
            } catch (IOException nobodyThere) {
                reset();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }

        private void pump(Socket from, Socket to, boolean asking) {
            byte[] buffer = new byte[16_384];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    Mode now = awaitPassage();
                    if (asking) {
                        note(buffer, read);
                    } else if (!judged && now.hits().test(request)) {
                        suffer(now);
                    }
                    judged = !asking;
                    write(out, buffer, read, now);
                }
                to.shutdownOutput();
            } catch (IOException broken) {
                reset();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }

        private void note(byte[] buffer, int read) {
            String text = new String(buffer, 0, Math.min(read, 400), StandardCharsets.ISO_8859_1);
            String first = text.lines().findFirst().orElse("");
            if (REQUEST.matcher(first).matches()) {
                request = first;
            }
        }

        /** What happens to the first part of an answer. */
        private void suffer(Mode now) throws IOException, InterruptedException {
            if (now.fault() == Mode.Fault.RESET_AFTER_ANSWER) {
                hits.incrementAndGet();
                throw new IOException("lost");
            }
            if (now.fault() == Mode.Fault.DELAY) {
                hits.incrementAndGet();
                Thread.sleep(now.delay().toMillis());
            }
        }

        private void write(OutputStream out, byte[] buffer, int length, Mode now)
                throws IOException, InterruptedException {
            if (now.fault() != Mode.Fault.THROTTLE) {
                out.write(buffer, 0, length);
                return;
            }
            int piece = Math.max(1, now.bytesPerSecond() / 20);
            for (int sent = 0; sent < length; sent += piece) {
                out.write(buffer, sent, Math.min(piece, length - sent));
                Thread.sleep(50);
            }
        }

        /** With a lingering time of zero, closing sends a reset. */
        void reset() {
            connections.remove(this);
            for (Socket socket : new Socket[] {client, server}) {
                try {
                    socket.setSoLinger(true, 0);
                    socket.close();
                } catch (IOException gone) {
                    // that is what was wanted
                    continue;
                }
            }
        }
    }
}
