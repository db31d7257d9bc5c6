package io.cloudretail.system.stack;

import io.cloudretail.devstack.Folders;
import io.cloudretail.devstack.Instances;
import io.cloudretail.devstack.Layout;
import io.cloudretail.devstack.LibertyServer;
import io.cloudretail.devstack.Ports;
import io.cloudretail.devstack.Progress;
import io.cloudretail.devstack.Service;
import io.cloudretail.devstack.Shop;
import io.cloudretail.system.detour.Detours;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/**
 * One fresh shop per test run, on ports of its own, so that it runs beside the one somebody works with. With
 * {@code -Dinstances=2} there are two servers of each service.
 */
public final class RunningShop {
    /** So that each person in a test can have an address of their own, and the limits can stay as they are. */
    private static final Map<String, String> BELIEVING = Map.of("TRUSTED_PROXIES", "127.0.0.1/32,::1/128");

    /** Hashes that cost next to nothing, since hundreds of people register here, and mail that is not waited for. */
    private static final Map<String, String> QUICK = Map.of(
            "CLOUDRETAIL_USER_PASSWORD_COST", "4", "CLOUDRETAIL_MAIL_POLL", "PT0.2S", "CLOUDRETAIL_MAIL_PAUSE", "PT1S");

    /** Circuits that try again after two seconds instead of thirty. */
    private static final Map<String, String> SHORT_CIRCUITS =
            Map.of("CIRCUITBREAKER_DELAY", "2", "CIRCUITBREAKER_DELAYUNIT", "SECONDS");

    /** Orders that wait for a neighbour which is back do not wait much longer. */
    private static final Map<String, String> IMPATIENT = Map.of("CLOUDRETAIL_ORDER_SAGA_LONGEST_PAUSE", "PT2S");

    /** What the payment provider signs its webhooks with. */
    public static final String WEBHOOK_SECRET = "whsec_of_the_tests";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static Shop shop;
    private static Detours detours;

    /** Servers in the place of the shop's own, if there are any. */
    private static List<LibertyServer> standIns = List.of();

    static {
        // What is there already costs nobody a tenth of a second, and what comes is seen soon
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    }

    private RunningShop() {}

    public static synchronized Shop get() {
        if (shop == null) {
            Path folder = Path.of("target", "shop").toAbsolutePath();
            Folders.delete(folder);
            Instances instances = Instances.fromProperties();
            Ports ports = Ports.firstFree(20_000, instances);
            detours = Detours.around(ports);
            shop = Shop.start(
                    Layout.find(),
                    folder,
                    ports,
                    Progress.SILENT,
                    detoured(Map.of(
                            Service.GATEWAY,
                            with(BELIEVING, SHORT_CIRCUITS),
                            Service.USER,
                            with(QUICK, SHORT_CIRCUITS),
                            Service.ORDER,
                            with(IMPATIENT, SHORT_CIRCUITS),
                            Service.PAYMENT,
                            with(Map.of("STRIPE_WEBHOOK_SECRET", WEBHOOK_SECRET), SHORT_CIRCUITS))),
                    detours.kafka(),
                    instances);
            Runtime.getRuntime().addShutdownHook(new Thread(RunningShop::close, "close-shop"));
        }
        return shop;
    }

    /** The ways between the parts of the shop, which can be made bad. */
    public static synchronized Detours detours() {
        get();
        return detours;
    }

    /** Starts every server anew with some other variables, where there is one of each service. They start as they were before the next class of tests begins. */
    public static synchronized void restart(Map<String, String> more) {
        List<LibertyServer> others = Arrays.stream(Service.values())
                .map(service -> get().inPlaceOf(service, more))
                .toList();
        stop(ownServers());
        standIns = others;
        start(others);
    }

    /** The shop as all tests expect it. */
    static synchronized void restore() {
        get();
        if (!standIns.isEmpty()) {
            stop(standIns);
            standIns = List.of();
            start(ownServers());
        }
    }

    /** Ports that are free for servers beside the shop. */
    public static Ports portsBeside() {
        return Ports.firstFree(get().ports().offset() + 100);
    }

    /** Starts one more server of a service, for what must not be done to the one that all share; whoever asks for it stops it. */
    public static LibertyServer beside(Service service, Ports ports, Map<String, String> more) {
        LibertyServer server = starting(service, ports, more);
        server.awaitReady(PATIENCE);
        return server;
    }

    /** The same without waiting for it, where it is not the only one. */
    public static LibertyServer starting(Service service, Ports ports, Map<String, String> more) {
        Path folder = Path.of("target", "beside").toAbsolutePath();
        LibertyServer server = get().another(service, folder, ports.http(service), more);
        server.start();
        return server;
    }

    private static void close() {
        stop(standIns);
        shop.close();
    }

    private static List<LibertyServer> ownServers() {
        return Arrays.stream(Service.values()).map(get()::server).toList();
    }

    private static void stop(List<LibertyServer> servers) {
        CompletableFuture<?>[] stops = servers.stream()
                .map(server -> CompletableFuture.runAsync(server::stop, stopping -> new Thread(stopping).start()))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(stops).join();
    }

    private static void start(List<LibertyServer> servers) {
        servers.forEach(LibertyServer::start);
        servers.forEach(server -> server.awaitReady(PATIENCE));
    }

    private static Map<Service, Map<String, String>> detoured(Map<Service, Map<String, String>> ordinary) {
        Map<Service, Map<String, String>> both = new EnumMap<>(ordinary);
        detours.environment().forEach((service, ways) -> both.merge(service, ways, RunningShop::with));
        return both;
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> both = new HashMap<>(some);
        both.putAll(more);
        return both;
    }
}
