package io.cloudretail.gateway.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CounterTest {
    private static final Limit LIMIT = new Limit("strict", 3, Duration.ofMinutes(1));

    @Test
    void without_redis_the_limit_still_holds_for_each_caller() {
        Counter counter = new Counter(LIMIT, 0, Optional::empty, fuse());

        for (int left = 2; left >= 0; left--) {
            Verdict verdict = counter.take("a");
            assertThat(verdict.granted()).isTrue();
            assertThat(verdict.remaining()).isEqualTo(left);
        }
        Verdict refused = counter.take("a");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.seconds()).isBetween(58L, 60L);
        assertThat(counter.take("b").granted()).isTrue();
    }

    /** It accepts connections and says nothing. */
    @Test
    void a_redis_that_does_not_answer_delays_nobody() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            RedisLink link = new RedisLink("localhost", silent.getLocalPort(), Duration.ofMillis(50));
            try {
                Counter counter = new Counter(LIMIT, 0, link::buckets, fuse());
                long begin = System.nanoTime();
                int granted = 0;
                for (int i = 0; i < 20; i++) {
                    granted += counter.take("a").granted() ? 1 : 0;
                }
                assertThat(granted).isEqualTo(3);
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(1000));
            } finally {
                link.close();
            }
        }
    }

    @Test
    void a_blown_fuse_lets_one_try_after_its_pause() {
        AtomicLong now = new AtomicLong();
        Fuse fuse = new Fuse(Duration.ofSeconds(2), now::get);

        assertThat(fuse.letsTry()).isTrue();
        assertThat(fuse.blow()).isTrue();
        assertThat(fuse.blow()).isFalse();
        assertThat(fuse.letsTry()).isFalse();

        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(fuse.letsTry()).isTrue();
        assertThat(fuse.letsTry()).isFalse();
        assertThat(fuse.mend()).isTrue();
        assertThat(fuse.mend()).isFalse();
        assertThat(fuse.letsTry()).isTrue();
    }

    @Test
    void of_two_verdicts_the_stricter_one_counts() {
        Verdict some = new Verdict(true, 5, 60);
        Verdict fewer = new Verdict(true, 4, 30);
        Verdict none = new Verdict(false, 0, 10);

        assertThat(some.or(fewer)).isEqualTo(fewer);
        assertThat(fewer.or(some)).isEqualTo(fewer);
        assertThat(none.or(some)).isEqualTo(none);
    }

    @Test
    void the_policy_is_written_as_the_draft_says() {
        assertThat(LIMIT.policy()).isEqualTo("\"strict\";q=3;w=60");
    }

    private static Fuse fuse() {
        return new Fuse(Duration.ofSeconds(2), System::nanoTime);
    }
}
