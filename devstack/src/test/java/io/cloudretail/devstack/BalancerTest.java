package io.cloudretail.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BalancerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Speaker one = new Speaker('1');
    private final Speaker two = new Speaker('2');
    private int port;
    private Balancer balancer;

    @BeforeEach
    void open() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        balancer = new Balancer("test", port, List.of(one, two));
        balancer.open();
        awaitLedTo(one, true);
        awaitLedTo(two, true);
    }

    @AfterEach
    void close() {
        balancer.close();
        one.close();
        two.close();
    }

    @Test
    void connections_go_to_each_server_in_turn() {
        assertThat(answers(6)).containsExactlyInAnyOrder('1', '1', '1', '2', '2', '2');
    }

    @Test
    void a_server_that_is_not_ready_gets_no_new_connection_and_keeps_those_it_has() throws IOException {
        List<Socket> kept = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            kept.add(new Socket(InetAddress.getLoopbackAddress(), port));
            assertThat(ask(kept.get(i))).isIn('1', '2');
        }
        one.ready = false;
        awaitLedTo(one, false);

        assertThat(answers(4)).containsOnly('2');
        for (Socket socket : kept) {
            assertThat(ask(socket)).isIn('1', '2');
            socket.close();
        }
    }

    @Test
    void a_server_that_misses_one_look_is_led_to_all_the_same() {
        int before = one.looks.get();
        one.missing.set(1);

        Deadline.in(PATIENCE).await("three more looks", () -> {
            assertThat(balancer.leadsTo(one)).isTrue();
            return one.looks.get() >= before + 3;
        });
        assertThat(one.missing).hasValue(0);
    }

    @Test
    void a_server_that_is_back_is_led_to_again() {
        one.ready = false;
        awaitLedTo(one, false);
        one.ready = true;
        awaitLedTo(one, true);

        assertThat(answers(4)).contains('1');
    }

    @Test
    void whoever_meets_a_server_that_has_just_gone_is_led_to_the_other() {
        one.close();

        assertThat(answers(4)).containsOnly('2');
    }

    @Test
    void where_nobody_is_ready_the_connection_is_closed() throws IOException {
        one.ready = false;
        two.ready = false;
        awaitLedTo(one, false);
        awaitLedTo(two, false);

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    private List<Character> answers(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> {
                    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                        return ask(socket);
                    } catch (IOException broken) {
                        throw new AssertionError(broken);
                    }
                })
                .toList();
    }

    private static char ask(Socket socket) throws IOException {
        socket.getOutputStream().write('?');
        return (char) socket.getInputStream().read();
    }

    private void awaitLedTo(Speaker speaker, boolean wanted) {
        Deadline.in(PATIENCE).await("The balancer's look", () -> balancer.leadsTo(speaker) == wanted);
    }

    /** Says its name to everything. */
    private static final class Speaker implements Balancer.Target, AutoCloseable {
        private final ServerSocket door;
        private final char name;
        private final AtomicInteger looks = new AtomicInteger();
        private final AtomicInteger missing = new AtomicInteger();
        private volatile boolean ready = true;

        Speaker(char name) {
            this.name = name;
            try {
                door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
            inBackground(this::accept);
        }

        @Override
        public int port() {
            return door.getLocalPort();
        }

        @Override
        public boolean isReady() {
            looks.incrementAndGet();
            return missing.getAndUpdate(left -> Math.max(0, left - 1)) == 0 && ready;
        }

        private void accept() {
            while (!door.isClosed()) {
                try {
                    Socket caller = door.accept();
                    inBackground(() -> speak(caller));
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private void speak(Socket caller) {
            try (caller) {
                while (caller.getInputStream().read() >= 0) {
                    caller.getOutputStream().write(name);
                }
            } catch (IOException gone) {
                return;
            }
        }

        private static void inBackground(Runnable task) {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void close() {
            try {
                door.close();
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        }
    }
}
