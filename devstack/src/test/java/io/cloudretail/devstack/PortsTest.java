package io.cloudretail.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_taken_port_is_named_together_with_the_part_that_needs_it() throws IOException {
        Ports ports = Ports.firstFree(20_000);
        try (ServerSocket order = new ServerSocket();
                ServerSocket redis = new ServerSocket(ports.redis())) {
            order.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.http(Service.ORDER)));
            assertThat(redis.isBound()).isTrue();
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("Port " + ports.http(Service.ORDER) + " is taken; order-war needs it")
                    .hasMessageContaining("Port " + ports.redis() + " is taken; Redis needs it")
                    .hasMessageContaining("-Dport.offset=1000");
        }
        assertThatCode(ports::requireFree).doesNotThrowAnyException();
    }

    @Test
    void a_range_with_a_taken_port_is_passed_over() throws IOException {
        Ports first = Ports.firstFree(20_000);
        try (ServerSocket taken = new ServerSocket(first.gateway())) {
            assertThat(taken.isBound()).isTrue();
            assertThat(Ports.firstFree(first.offset()).offset()).isGreaterThan(first.offset());
        }
    }

    @Test
    void a_range_in_which_a_further_server_finds_its_port_taken_is_passed_over() throws IOException {
        Instances two = new Instances(Map.of(Service.ORDER, 2), Optional.empty());
        Ports first = Ports.firstFree(20_000, two);
        try (ServerSocket taken = new ServerSocket(first.instance(Service.ORDER, 2))) {
            assertThat(taken.isBound()).isTrue();
            assertThat(Ports.firstFree(first.offset(), two).offset()).isGreaterThan(first.offset());
            assertThat(Ports.firstFree(first.offset())).isEqualTo(first);
        }
    }

    @Test
    void an_offset_shifts_every_port() {
        assertThat(new Ports(0).named().values())
                .containsExactlyInAnyOrder(
                        8080, 3001, 3002, 3003, 3004, 3005, 5432, 9092, 9093, 6379, 1025, 8025, 9464);
        assertThat(new Ports(1000).named().values())
                .containsExactlyInAnyOrder(
                        9080, 4001, 4002, 4003, 4004, 4005, 6432, 10092, 10093, 7379, 2025, 9025, 10464);
    }

    @Test
    void an_offset_beyond_the_last_port_is_refused() {
        assertThatThrownBy(() -> new Ports(60_000)).hasMessageContaining("port.offset");
        assertThatThrownBy(() -> new Ports(-1)).hasMessageContaining("port.offset");
    }
}
