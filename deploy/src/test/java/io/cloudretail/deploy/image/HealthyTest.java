package io.cloudretail.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.cloudretail.deploy.Programs;
import io.cloudretail.deploy.configuration.Sources;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthyTest {
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_server_that_is_ready_is_healthy() {
        assertThat(check()).isZero();
    }

    @Test
    void a_server_that_is_not_ready_is_not_healthy() {
        status = 503;

        assertThat(check()).isNotZero();
    }

    @Test
    void a_server_that_is_not_there_is_not_healthy() {
        server.stop(0);

        assertThat(check()).isNotZero();
    }

    private int check() {
        return Programs.run(
                        Map.of("HTTP_PORT", Integer.toString(server.getAddress().getPort())),
                        Sources.root().resolve("deploy/image/bin/healthy").toString())
                .code();
    }
}
