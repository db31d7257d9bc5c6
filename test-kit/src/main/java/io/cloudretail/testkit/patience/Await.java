package io.cloudretail.testkit.patience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Looks again and again, but not for ever. It goes into the WAR with a test, which a library for this would not. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {}

    /** Until what is seen reads like this, such as the status in an answer. */
    public static void untilIs(String expected, Supplier<?> look) {
        untilPasses(() -> assertThat(String.valueOf(look.get())).isEqualTo(expected));
    }

    public static void until(String what, Callable<Boolean> isSo) {
        untilPasses(() -> assertThat(see(isSo)).as(what).isTrue());
    }

    /** Until an assertion holds; fails as it does when it never comes to hold. */
    public static void untilPasses(Runnable assertion) {
        untilPasses(PATIENCE, assertion);
    }

    public static void untilPasses(Duration patience, Runnable assertion) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (RuntimeException | AssertionError notYet) {
                if (System.nanoTime() - end > 0) {
                    throw notYet;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static boolean see(Callable<Boolean> isSo) {
        try {
            return isSo.call();
        } catch (RuntimeException broken) {
            throw broken;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
