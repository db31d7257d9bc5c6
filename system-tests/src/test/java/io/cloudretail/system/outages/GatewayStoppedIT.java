package io.cloudretail.system.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.LibertyServer;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.security.token.Token;
import io.cloudretail.system.security.wire.KeptConnection;
import io.cloudretail.system.security.wire.RawAnswers;
import io.cloudretail.system.stack.RunningShop;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** A gateway is told to stop while it has its hands full. */
@MicroShedTest
class GatewayStoppedIT {
    private static final int MANY = 40;
    private static final String EMAIL = "{\"email\": \"nobody@customers.example\"}";
    private static final String CSV = "sku,title,description,category,price,currency,stock\r\n";

    private LibertyServer gateway;

    @Test
    void what_is_under_way_ends_well_and_nobody_is_turned_away_in_mid_sentence() throws Exception {
        try (HeldService inventory = HeldService.open()) {
            gateway = RunningShop.beside(
                    Service.GATEWAY, RunningShop.portsBeside(), Map.of("INVENTORY_URL", inventory.url()));
            List<KeptConnection> held = many("GET", "/api/v1/inventory/x");
            Awaitility.await("answers are on their way").until(() -> inventory.held() == MANY);
            Shoppers shoppers = Shoppers.at(gateway.url(), 4);
            Awaitility.await("a slow service keeps nobody from the others")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> shoppers.served() > MANY);
            List<KeptConnection> half = many(
                    "POST",
                    "/api/v1/auth/password/forgot",
                    "Content-Type: application/json",
                    "Content-Length: " + EMAIL.length());
            half.forEach(connection -> connection.send(EMAIL.substring(0, 5)));
            KeptConnection upload = uploading();

            CompletableFuture<Void> stopped = CompletableFuture.runAsync(gateway::stop);
            Awaitility.await("no new connection is taken")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> refuses(gateway.url()));
            half.forEach(connection -> connection.send(EMAIL.substring(5)));
            upload.send(CSV.substring(5));
            inventory.release();

            assertThat(held).allSatisfy(connection -> assertThat(ended(connection, 200))
                    .contains("begun, ")
                    .contains("ended"));
            assertThat(half).allSatisfy(connection -> ended(connection, 202));
            assertThat(ended(upload, 202)).contains("\"rowsRead\":0");
            assertThat(shoppers.complaints()).isEmpty();
            stopped.get(30, TimeUnit.SECONDS);
        } finally {
            if (gateway != null) {
                gateway.stop();
            }
        }
    }

    private List<KeptConnection> many(String method, String address, String... headers) throws IOException {
        List<KeptConnection> connections = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            connections.add(KeptConnection.to(gateway.url()).begin(method, address, headers));
        }
        return connections;
    }

    private KeptConnection uploading() throws IOException {
        String vendor = Token.of(UUID.randomUUID().toString(), "vendor").signed();
        return KeptConnection.to(gateway.url())
                .begin(
                        "POST",
                        "/api/v1/products/imports",
                        "Authorization: Bearer " + vendor,
                        "Content-Type: text/csv",
                        "Content-Length: " + CSV.length())
                .send(CSV.substring(0, 5));
    }

    private static boolean refuses(URI server) throws IOException {
        try {
            KeptConnection.to(server).close();
            return false;
        } catch (ConnectException refused) {
            return true;
        }
    }

    private static String ended(KeptConnection connection, int status) {
        try (connection) {
            RawAnswers answer = connection.answer();
            assertThat(answer.statuses()).as(answer.toString()).containsExactly(status);
            return answer.text();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
