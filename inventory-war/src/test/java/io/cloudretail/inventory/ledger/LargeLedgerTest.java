package io.cloudretail.inventory.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Service;
import io.cloudretail.testkit.database.RealDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LargeLedgerTest {
    private static final String STOCK =
            "INSERT INTO stock (sku, on_hand) SELECT 'LARGE-' || n, 10 FROM generate_series(1, 250000) n";
    private static final String MOVEMENTS = "INSERT INTO stock_movement (sku, type, on_hand_change, reserved_change)"
            + " SELECT 'LARGE-' || n, 'RECEIPT', 5, 0 FROM generate_series(1, 250000) n, generate_series(1, 2)";

    @Test
    void a_quarter_of_a_million_skus_with_half_a_million_movements_are_checked_in_seconds() {
        RealDatabase.of(Service.INVENTORY).inTransaction(entityManager -> {
            entityManager.createNativeQuery(STOCK).executeUpdate();
            entityManager.createNativeQuery(MOVEMENTS).executeUpdate();
            long start = System.nanoTime();

            LedgerReport report = new Ledger(entityManager).check(10);

            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.println("250,000 SKUs checked against 500,000 movements in " + took.toMillis() + " ms");
            assertThat(report.balanced()).isTrue();
            assertThat(report.skus()).isGreaterThanOrEqualTo(250_000);
            assertThat(took).isLessThan(Duration.ofSeconds(5));
            entityManager.getTransaction().setRollbackOnly();
            return report;
        });
    }
}
