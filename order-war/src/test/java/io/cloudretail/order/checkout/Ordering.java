package io.cloudretail.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A customer who orders, over HTTP. */
abstract class Ordering {
    final UUID customer = UUID.randomUUID();

    Neighbour neighbours;

    @BeforeEach
    void open() {
        neighbours = Surroundings.thatSayYes();
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    static void await(UUID customer, String id, String status) {
        long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        String seen;
        do {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            seen = Server.asUser(customer, "customer")
                    .get("/api/v1/orders/" + id)
                    .then()
                    .extract()
                    .path("status");
        } while (!status.equals(seen) && System.nanoTime() < deadline);
        assertThat(seen).isEqualTo(status);
    }
}
