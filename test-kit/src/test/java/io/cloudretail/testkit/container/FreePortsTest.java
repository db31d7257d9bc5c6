package io.cloudretail.testkit.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreePortsTest {
    @TempDir
    private Path folder;

    @Test
    void a_port_is_given_out_once_though_nobody_listens_on_it_yet() throws IOException {
        int first = anyFree();
        try (FreePorts ports = new FreePorts(first, first + 1, folder)) {
            assertThat(ports.next()).isEqualTo(first);

            assertThatThrownBy(ports::next).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_port_that_somebody_listens_on_is_not_given_out() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                FreePorts ports = new FreePorts(listener.getLocalPort(), listener.getLocalPort() + 1, folder)) {
            assertThatThrownBy(ports::next).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_port_that_another_was_given_is_free_again_once_that_one_is_done() throws IOException {
        int first = anyFree();
        FreePorts another = new FreePorts(first, first + 1, folder);
        another.next();

        try (FreePorts ports = new FreePorts(first, first + 1, folder)) {
            assertThatThrownBy(ports::next).isInstanceOf(IllegalStateException.class);
        }
        another.close();

        try (FreePorts ports = new FreePorts(first, first + 1, folder)) {
            assertThat(ports.next()).isEqualTo(first);
        }
    }

    private static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
