package io.cloudretail.system.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.LibertyServer;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.outages.drill.Drill;
import io.cloudretail.system.outages.drill.Operator;
import io.cloudretail.system.outages.traffic.Traffic;
import io.cloudretail.system.stack.RunningShop;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** F19: the key that signs tokens changes under load, and where the keys come from is away for a while. */
@Tag("outages")
@MicroShedTest
class KeyFaultsIT {
    private static final int SECONDS = Integer.getInteger("outages.seconds", 15);

    @Test
    void nobody_is_turned_away_because_a_key_changed() throws SQLException {
        try (Drill drill = Drill.of("F19", "signing key rotated")) {
            Traffic traffic = drill.traffic().flow(2);
            traffic.awaitAnswers(8, Duration.ofSeconds(60));
            letTheNextKeyBeOldEnough();
            Admin.request()
                    .body("")
                    .post("/api/v1/signing-keys/rotation")
                    .then()
                    .statusCode(200);
            traffic.awaitAnswers(2L * SECONDS + 100, Duration.ofSeconds(SECONDS + 120));
            drill.proveHealing();
            assertNobodyWasTurnedAway(traffic);
        }
    }

    @Test
    void nobody_is_turned_away_while_the_keys_cannot_be_fetched() {
        LibertyServer users = Operator.server(Service.USER);
        try (Drill drill = Drill.of("F19", "user service away")) {
            Traffic traffic = drill.traffic().flow(2);
            traffic.awaitAnswers(8, Duration.ofSeconds(60));
            Operator.stop(users);
            try {
                traffic.awaitAnswers(2L * SECONDS, Duration.ofSeconds(SECONDS + 60));
            } finally {
                Operator.start(users);
            }
            drill.proveHealing();
            assertNobodyWasTurnedAway(traffic);
        }
    }

    private static void assertNobodyWasTurnedAway(Traffic traffic) {
        assertThat(traffic.purchases()).as("orders").noneMatch(purchase -> purchase.answers().stream()
                .anyMatch(answer -> answer.status() == 401));
    }

    /** As if it had been published ten minutes ago. */
    private static void letTheNextKeyBeOldEnough() throws SQLException {
        try (Connection connection = RunningShop.get().postgres().superuser(Service.USER.database());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE signing_key SET created_at = created_at - interval '1 hour' WHERE state = 'NEXT'");
        }
    }
}
