package io.cloudretail.user.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.Unavailable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final int CHEAP = 4;

    private final Passwords passwords = new Passwords(CHEAP, 2, Duration.ofSeconds(1));

    @Test
    void eight_to_sixty_four_characters_of_any_kind_will_do() {
        assertThat(Passwords.objection("1234567")).isPresent();
        assertThat(Passwords.objection("kq7!vz2p")).isEmpty();
        assertThat(Passwords.objection("\uD83D\uDE00".repeat(8))).isEmpty();
        assertThat(Passwords.objection("x".repeat(64))).isEmpty();
        assertThat(Passwords.objection("x".repeat(65))).isPresent();
    }

    @Test
    void the_shop_hashes_at_a_cost_of_twelve_or_more() throws IOException {
        Properties shipped = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("src/main/resources/META-INF/microprofile-config.properties"))) {
            shipped.load(file);
        }

        assertThat(Integer.parseInt(shipped.getProperty("cloudretail.user.password.cost")))
                .isGreaterThanOrEqualTo(12);
    }

    @Test
    void more_than_bcrypt_reads_is_refused_and_never_cut() {
        assertThat(Passwords.objection("\u20ac".repeat(25))).isPresent();
    }

    @Test
    void what_everybody_guesses_first_is_refused_however_it_is_written() {
        for (String common : new String[] {"password", "12345678", "PassWord1", "iloveyou", "qwertyuiop"}) {
            assertThat(Passwords.objection(common)).as(common).isPresent();
        }
    }

    @Test
    void a_password_matches_its_own_hash_alone() {
        String hash = passwords.hash("correct horse");

        assertThat(passwords.matches("correct horse", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("wrong horse", Optional.of(hash))).isFalse();
        assertThat(passwords.matches("correct horse", Optional.empty())).isFalse();
        assertThat(passwords.matches("x".repeat(1000), Optional.of(hash))).isFalse();
    }

    @Test
    void whoever_waits_too_long_for_a_turn_is_told_to_come_back() throws InterruptedException {
        Passwords busy = new Passwords(4, 1, Duration.ofMillis(1));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Thread other = new Thread(() -> busy.inTurn(() -> {
            begun.countDown();
            return await(mayEnd);
        }));
        other.start();
        begun.await();

        assertThatThrownBy(() -> busy.hash("something")).isInstanceOf(Unavailable.class);

        mayEnd.countDown();
        other.join();
        assertThat(busy.hash("something")).isNotEmpty();
    }

    @Test
    void whoever_finds_a_long_queue_is_told_so_at_once() throws InterruptedException {
        Passwords busy = new Passwords(4, 1, Duration.ofMinutes(10));
        CountDownLatch mayEnd = new CountDownLatch(1);
        List<Thread> others = Stream.generate(() -> new Thread(() -> busy.inTurn(() -> await(mayEnd))))
                .limit(21)
                .toList();
        others.forEach(Thread::start);
        while (others.stream().anyMatch(other -> other.getState() != Thread.State.TIMED_WAITING)) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(() -> busy.hash("something")).isInstanceOf(Unavailable.class);

        mayEnd.countDown();
        for (Thread other : others) {
            other.join();
        }
        assertThat(busy.hash("something")).isNotEmpty();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
