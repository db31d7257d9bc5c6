package io.cloudretail.system.outages.drill;

import io.cloudretail.devstack.LibertyServer;
import io.cloudretail.devstack.Part;
import io.cloudretail.devstack.Postgres;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.detour.ChaosProxy;
import io.cloudretail.system.detour.Mode;
import io.cloudretail.system.stack.RunningShop;
import java.time.Duration;
import java.time.Instant;

/** Breaks and mends parts of the shop, and notes it. */
public final class Operator {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** What base/service of deploy/kubernetes gives a server before it is stopped. */
    private static final Duration ALONE = Duration.ofSeconds(10);

    private static Instant lastMended = Instant.EPOCH;

    private Operator() {}

    public static LibertyServer server(Service service) {
        return RunningShop.get().server(service);
    }

    /** As a crash does. */
    public static void kill(Part part) {
        History.note("kill", "part", part.name());
        part.kill();
    }

    /** As a loss of power does. */
    public static void crash(Postgres postgres) {
        History.note("crash", "part", postgres.name());
        postgres.crash();
    }

    /** In good order, with what is under way. */
    public static void stop(Part part) {
        History.note("stop", "part", part.name());
        part.stop();
    }

    /** One server of a service after the other, as a rolling update does. */
    public static void restartInTurn(Service service) {
        RunningShop.get().restartInTurn(service, ALONE, (what, server) -> History.note(what, "part", server.name()));
        lastMended = Instant.now();
    }

    public static void freeze(Part part) {
        History.note("freeze", "part", part.name());
        part.pause();
    }

    public static void thaw(Part part) {
        part.resume();
        mended("thaw", part.name());
    }

    /** Starts it and waits until it is ready; harmless for one that runs. */
    public static void start(Part part) {
        History.note("start", "part", part.name());
        part.start();
        part.awaitReady(PATIENCE);
        mended("ready", part.name());
    }

    public static void spoil(ChaosProxy way, Mode mode) {
        History.note("spoil", "way", way.name(), "mode", mode);
        way.set(mode);
    }

    public static void mend(ChaosProxy way) {
        way.set(Mode.PASS);
        mended("mend", way.name());
    }

    /** When the last fault ended: what heals by itself has a minute from here. */
    static Instant lastMended() {
        return lastMended;
    }

    private static void mended(String how, String what) {
        lastMended = Instant.now();
        History.note(how, "part", what);
    }
}
