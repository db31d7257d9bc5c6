package io.cloudretail.system.detour;

import io.cloudretail.devstack.Ports;
import io.cloudretail.devstack.Service;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A proxy for each way. Ordinarily only the calls of the order service are led through one; with {@code -Doutages=all} so is
 * every call between services, and the way to the databases, to Kafka and to Redis.
 */
public final class Detours {
    private static final boolean ALL = "all".equals(System.getProperty("outages"));

    private final Map<String, ChaosProxy> proxies = new HashMap<>();
    private final Map<Service, Map<String, String>> environment = new EnumMap<>(Service.class);

    private Detours() {}

    public static Detours around(Ports ports) {
        Detours detours = new Detours();
        for (Service from : ALL ? Service.values() : new Service[] {Service.ORDER}) {
            detours.leadCalls(from, ports);
            if (ALL) {
                detours.leadToStores(from, ports);
            }
        }
        return detours;
    }

    /** What each service has to be told, so that it takes these ways. */
    public Map<Service, Map<String, String>> environment() {
        return environment;
    }

    /** The port at which Kafka is to be reached; empty when the way to it is the ordinary one. */
    public Optional<Integer> kafka() {
        return Optional.ofNullable(proxies.get("kafka")).map(ChaosProxy::port);
    }

    public ChaosProxy calls(Service from, Service to) {
        return proxy(from.id() + "-" + to.id());
    }

    public ChaosProxy database(Service of) {
        return proxy(of.id() + "-postgres");
    }

    public ChaosProxy redis(Service of) {
        return proxy(of.id() + "-redis");
    }

    /** The way from all services to Kafka. */
    public ChaosProxy toKafka() {
        return proxy("kafka");
    }

    /** All ways are good again. */
    public void heal() {
        proxies.values().forEach(proxy -> proxy.set(Mode.PASS));
    }

    private void leadCalls(Service from, Ports ports) {
        Arrays.stream(Service.values())
                .filter(to -> to != from && to != Service.GATEWAY)
                .forEach(to -> {
                    ChaosProxy proxy = lay(from.id() + "-" + to.id(), ports.http(to));
                    tell(from, to.name().toUpperCase(Locale.ROOT) + "_URL", "http://localhost:" + proxy.port());
                });
    }

    private void leadToStores(Service from, Ports ports) {
        if (from.hasDatabase()) {
            tell(from, "DB_PORT", lay(from.id() + "-postgres", ports.postgres()).port());
        }
        tell(from, "REDIS_PORT", lay(from.id() + "-redis", ports.redis()).port());
        ChaosProxy kafka = proxies.computeIfAbsent("kafka", name -> ChaosProxy.to(name, ports.kafkaDetour()));
        tell(from, "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafka.port());
    }

    private ChaosProxy lay(String name, int port) {
        ChaosProxy proxy = ChaosProxy.to(name, port);
        proxies.put(name, proxy);
        return proxy;
    }

    private void tell(Service service, String variable, Object value) {
        environment.computeIfAbsent(service, any -> new HashMap<>()).put(variable, value.toString());
    }

    private ChaosProxy proxy(String name) {
        ChaosProxy proxy = proxies.get(name);
        if (proxy == null) {
            throw new IllegalStateException("No detour " + name + " in this run; -Doutages=all has them all");
        }
        return proxy;
    }
}
