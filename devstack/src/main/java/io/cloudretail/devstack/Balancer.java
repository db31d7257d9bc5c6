package io.cloudretail.devstack;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One address for several servers of a service, as a Service of Kubernetes is: each new connection goes to the next server
 * that is ready, and stays there, also when that server is not ready any more.
 */
final class Balancer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Balancer.class.getName());
    private static final Duration LOOK = Duration.ofMillis(500);
    /** As failureThreshold of the readiness probe in deploy/kubernetes: one late answer on a busy machine is no reason. */
    private static final int MISSES = 2;

    private static final int CONNECT_MILLIS = 1_000;
    private static final int BACKLOG = 500;
    private static final int CHUNK = 16 * 1024;

    /** One of those that it leads to. */
    interface Target {
        int port();

        boolean isReady();
    }

    private final int port;
    private final List<Target> servers;
    private final Set<Target> ready = ConcurrentHashMap.newKeySet();
    private final Map<Target, Integer> misses = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looks;
    private final ExecutorService passages;
    private ServerSocket entrance;
    private int turn;

    Balancer(String name, int port, List<? extends Target> servers) {
        this.port = port;
        this.servers = List.copyOf(servers);
        looks = Executors.newScheduledThreadPool(servers.size(), daemons("looks-" + name));
        passages = Executors.newCachedThreadPool(daemons("balancer-" + name));
    }

    void open() {
        try {
            entrance = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new StartFailed("Port " + port + " cannot be listened at: " + taken.getMessage(), taken);
        }
        servers.forEach(server ->
                looks.scheduleWithFixedDelay(() -> lookAt(server), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS));
        passages.execute(this::accept);
    }

    /** Whether new connections may go to this server. */
    boolean leadsTo(Target server) {
        return ready.contains(server);
    }

    @Override
    public void close() {
        looks.shutdownNow();
        passages.shutdownNow();
        if (entrance != null) {
            closeQuietly(entrance);
        }
        open.forEach(Balancer::closeQuietly);
    }

    private void lookAt(Target server) {
        if (server.isReady()) {
            misses.remove(server);
            ready.add(server);
        } else if (misses.merge(server, 1, Integer::sum) >= MISSES) {
            ready.remove(server);
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                passages.execute(() -> lead(client));
            } catch (IOException closed) {
                // the loop sees it
                continue;
            }
        }
    }

    private void lead(Socket client) {
        open.add(client);
        try {
            client.setTcpNoDelay(true);
            Socket server = connect();
            open.add(server);
            passages.execute(() -> pass(client, server));
            pass(server, client);
        } catch (IOException nobodyThere) {
            end(client);
        }
    }

    /** To whoever's turn it is; to the next one where that turns out to be gone. */
    private Socket connect() throws IOException {
        IOException last = new IOException("Nobody is ready");
        for (Target server : inTurn()) {
            Socket socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), CONNECT_MILLIS);
                return socket;
            } catch (IOException gone) {
                closeQuietly(socket);
                last = gone;
            }
        }
        throw last;
    }

    private synchronized List<Target> inTurn() {
        List<Target> present = servers.stream().filter(ready::contains).toList();
        if (present.isEmpty()) {
            return present;
        }
        turn = (turn + 1) % present.size();
        return Stream.concat(present.subList(turn, present.size()).stream(), present.subList(0, turn).stream())
                .toList();
    }

    private void pass(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                out.write(chunk, 0, read);
            }
            to.shutdownOutput();
            if (from.isOutputShutdown()) {
                end(from);
                end(to);
            }
        } catch (IOException broken) {
            end(from);
            end(to);
        }
    }

    private void end(Socket socket) {
        open.remove(socket);
        closeQuietly(socket);
    }

    private static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "Closed by the other side", gone);
        }
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
