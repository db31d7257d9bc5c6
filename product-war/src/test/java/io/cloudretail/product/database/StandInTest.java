package io.cloudretail.product.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandInTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final Database primary = new Database(unused());

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300", "40001"})
    void who_meets_a_replica_that_is_away_is_answered_by_the_database_itself(String state) {
        StandIn standIn = new StandIn(primary, LONG);

        assertThat(ask(standIn, failing(state))).isEqualTo("primary");
    }

    @Test
    void whoever_comes_after_does_not_even_ask_the_replica() {
        StandIn standIn = new StandIn(primary, LONG);
        ask(standIn, failing("08001"));

        assertThat(ask(standIn, () -> "replica")).isEqualTo("primary");
    }

    @Test
    void after_a_rest_the_replica_is_read_from_again() {
        StandIn standIn = new StandIn(primary, Duration.ZERO);
        ask(standIn, failing("08001"));

        assertThat(ask(standIn, () -> "replica")).isEqualTo("replica");
        assertThat(ask(standIn, () -> "replica")).isEqualTo("replica");
    }

    @Test
    void one_reader_tries_it_again_and_keeps_nobody_waiting() throws Exception {
        StandIn standIn = new StandIn(primary, Duration.ofMillis(500));
        ask(standIn, failing("08001"));
        long restOver = System.nanoTime() + Duration.ofMillis(500).toNanos();
        while (System.nanoTime() < restOver) {
            Thread.onSpinWait();
        }
        CountDownLatch trying = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Thread first = new Thread(() -> ask(standIn, () -> {
            trying.countDown();
            try {
                answered.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
            return "replica";
        }));
        first.start();
        trying.await();

        assertThat(ask(standIn, () -> "replica")).isEqualTo("primary");
        answered.countDown();
        first.join();
        assertThat(ask(standIn, () -> "replica")).isEqualTo("replica");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42601", "57014", "22P02"})
    @NullSource
    void a_fault_of_the_statement_is_not_tried_elsewhere(String state) {
        StandIn standIn = new StandIn(primary, LONG);

        assertThatThrownBy(() -> ask(standIn, failing(state))).isInstanceOf(PersistenceException.class);
        assertThat(ask(standIn, () -> "replica")).isEqualTo("replica");
    }

    @Test
    void where_there_is_no_replica_nobody_stands_in() {
        assertThatThrownBy(() -> ask(StandIn.NONE, failing("08001"))).isInstanceOf(PersistenceException.class);
        assertThat(ask(StandIn.NONE, () -> "primary alone")).isEqualTo("primary alone");
    }

    private static String ask(StandIn standIn, Supplier<String> read) {
        return standIn.orElse(read, other -> "primary");
    }

    private static Supplier<String> failing(String state) {
        return () -> {
            throw new PersistenceException(new SQLException("away", state));
        };
    }

    private static DataSource unused() {
        return (DataSource) Proxy.newProxyInstance(
                StandInTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, given) -> null);
    }
}
