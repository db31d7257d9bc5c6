package io.cloudretail.system.outages.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.system.outages.proof.Audit;
import io.cloudretail.system.outages.proof.Violation;
import io.cloudretail.system.outages.traffic.Purchase;
import io.cloudretail.system.outages.traffic.Traffic;
import io.cloudretail.system.stack.RunningShop;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** One fault, from the first buyer to the verdict. The seed makes the same buyers want the same again: {@code -Doutages.seed}. */
public final class Drill implements AutoCloseable {
    /** A minute on a machine that has nothing else to do; more where the cores are shared. */
    private static final Duration HEALING = Duration.ofSeconds(Integer.getInteger("outages.healing", 60));

    private final String fault;
    private final String what;
    private final long seed = Long.getLong("outages.seed", System.nanoTime() & 0xffffff);
    private final Random random = new Random(seed);
    private final Instant begin = Instant.now();
    private final List<Traffic> traffics = new ArrayList<>();
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final Sampler sampler;

    private Drill(String fault, String what) {
        Traffic.goods();
        this.fault = fault;
        this.what = what;
        History.note("begin", "fault", fault, "case", what, "seed", seed);
        System.out.println("Drill " + fault + ", " + what + ": -Doutages.seed=" + seed);
        this.sampler = new Sampler();
    }

    /** @param fault F1 to F20 */
    public static Drill of(String fault, String what) {
        return new Drill(fault, what);
    }

    /** How often each case of a fault is repeated: {@code -Doutages.repeats}, once unless told otherwise. */
    public static int repeats() {
        return Integer.getInteger("outages.repeats", 1);
    }

    public Random random() {
        return random;
    }

    public Traffic traffic() {
        return traffic(RunningShop.get().gateway());
    }

    public Traffic traffic(URI shop) {
        Traffic traffic = new Traffic(shop, random);
        traffics.add(traffic);
        return traffic;
    }

    /** A number that belongs into the table. */
    public void figure(String name, Object value) {
        figures.put(name, value);
    }

    /** After the last repair: the buyers learn what became of their orders, and soon every invariant holds. */
    public void proveHealing() {
        proveHealing(HEALING);
    }

    public void proveHealing(Duration patience) {
        Instant mended = Operator.lastMended().isAfter(begin) ? Operator.lastMended() : Instant.now();
        traffics.forEach(Traffic::stop);
        boolean rest = true;
        try {
            Awaitility.await("rest")
                    .atMost(patience)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> left().isEmpty());
        } catch (ConditionTimeoutException notHealed) {
            rest = false;
        }
        long healed = Duration.between(mended, Instant.now()).toMillis();
        sampler.close();
        List<Violation> all = new ArrayList<>(sampler.seen());
        if (!rest) {
            all.addAll(left());
            all.add(new Violation("I3", "the shop was not at rest after " + patience.toSeconds() + " s"));
        }
        Verdict verdict = new Verdict(fault, what, seed, purchases(), all, healed, sampler.looks(), figures);
        Results.add(verdict);
        History.note("verdict", "fault", fault, "violations", all, "healMillis", healed);
        assertThat(all).as("%s, %s, -Doutages.seed=%d", fault, what, seed).isEmpty();
    }

    public List<Purchase> purchases() {
        return traffics.stream().flatMap(each -> each.purchases().stream()).toList();
    }

    private List<Violation> left() {
        boolean known = traffics.stream().allMatch(Traffic::allKnowAfterAskingAgain);
        try {
            List<Violation> left = new ArrayList<>(Audit.atRest(begin, purchases()));
            if (!known) {
                left.add(new Violation("I6", "buyers still do not know what became of their orders"));
            }
            return left;
        } catch (SQLException databaseAway) {
            return List.of(new Violation("I3", databaseAway.toString()));
        }
    }

    @Override
    public void close() {
        sampler.close();
        RunningShop.detours().heal();
        traffics.forEach(Traffic::stop);
    }
}
