package io.cloudretail.system.stack;

import io.cloudretail.devstack.Folders;
import io.cloudretail.devstack.Layout;
import io.cloudretail.devstack.LibertyServer;
import io.cloudretail.devstack.Ports;
import io.cloudretail.devstack.Progress;
import io.cloudretail.devstack.Service;
import io.cloudretail.devstack.Shop;
import io.cloudretail.system.detour.Detours;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** One fresh shop per test run, on ports of its own, so that it runs beside the one somebody works with. */
public final class RunningShop {
    /** So that each person in a test can have an address of their own, and the limits can stay as they are. */
    private static final Map<String, String> BELIEVING = Map.of("TRUSTED_PROXIES", "127.0.0.1/32,::1/128");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static Shop shop;
    private static Detours detours;

    private RunningShop() {}

    public static synchronized Shop get() {
        if (shop == null) {
            Path folder = Path.of("target", "shop").toAbsolutePath();
            Folders.delete(folder);
            Ports ports = Ports.firstFree(20_000);
            detours = Detours.around(ports);
            shop = Shop.start(
                    Layout.find(),
                    folder,
                    ports,
                    Progress.SILENT,
                    detoured(Map.of(Service.GATEWAY, BELIEVING)),
                    detours.kafka());
            Runtime.getRuntime().addShutdownHook(new Thread(shop::close, "close-shop"));
        }
        return shop;
    }

    /** The ways between the parts of the shop, which can be made bad. */
    public static synchronized Detours detours() {
        get();
        return detours;
    }

    /** Ports that are free for servers beside the shop. */
    public static Ports portsBeside() {
        return Ports.firstFree(get().ports().offset() + 100);
    }

    /** Starts one more server of a service, for what must not be done to the one that all share; whoever asks for it stops it. */
    public static LibertyServer beside(Service service, Ports ports, Map<String, String> more) {
        Path folder = Path.of("target", "beside").toAbsolutePath();
        LibertyServer server = get().another(service, folder, ports.http(service), more);
        server.start();
        server.awaitReady(PATIENCE);
        return server;
    }

    private static Map<Service, Map<String, String>> detoured(Map<Service, Map<String, String>> ordinary) {
        Map<Service, Map<String, String>> both = new EnumMap<>(Service.class);
        detours.environment().forEach((service, ways) -> both.put(service, new HashMap<>(ways)));
        ordinary.forEach((service, more) ->
                both.computeIfAbsent(service, none -> new HashMap<>()).putAll(more));
        return both;
    }
}
