package io.cloudretail.devstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every port of the shop, shifted together so that several shops can live on one machine. */
public record Ports(int offset) {
    private static final int HIGHEST = 32_767;
    private static final int METRICS = 9464;
    private static final int STEP = 100;
    private static final int BESIDE = 10;

    public Ports {
        if (offset < 0 || METRICS + offset > 65_535) {
            throw new StartFailed("port.offset must be between 0 and " + (65_535 - METRICS) + ", not " + offset);
        }
    }

    /** The first offset from {@code from} on at which all ports are free; stays below those the system gives to clients. */
    public static Ports firstFree(int from) {
        return firstFree(from, Instances.ONE);
    }

    /** The same for a shop with this many servers of each service. */
    public static Ports firstFree(int from, Instances instances) {
        for (int offset = from; offset + METRICS <= HIGHEST; offset += STEP) {
            Ports ports = new Ports(offset);
            if (ports.named(instances).values().stream().allMatch(Ports::isFree)) {
                return ports;
            }
        }
        throw new StartFailed("No free range of ports from offset " + from + " on");
    }

    public int http(Service service) {
        return service.port() + offset;
    }

    /** Where one of several servers of a service listens, the first being number 1; {@link #http} then leads to all of them. */
    int instance(Service service, int number) {
        return http(service) + BESIDE * number;
    }

    public int gateway() {
        return http(Service.GATEWAY);
    }

    public int postgres() {
        return 5432 + offset;
    }

    public int kafka() {
        return 9092 + offset;
    }

    public int kafkaController() {
        return 9093 + offset;
    }

    /** Where Kafka takes connections that come by a detour; not used without one. */
    public int kafkaDetour() {
        return 9094 + offset;
    }

    public int redis() {
        return 6379 + offset;
    }

    /** Where the services hand over their mail. */
    public int smtp() {
        return 1025 + offset;
    }

    /** Where people and tests read it. */
    public int mailPage() {
        return 8025 + offset;
    }

    /** Where operators read the gateway's numbers; those of a service are at its own address. */
    public int metrics() {
        return metrics(1);
    }

    /** The same of one of several gateways, the first being number 1: numbers are one server's. */
    int metrics(int number) {
        return METRICS + number - 1 + offset;
    }

    /** Fails with the name of each port that is taken, before anything has been started. */
    public void requireFree() {
        requireFree(Instances.ONE);
    }

    void requireFree(Instances instances) {
        requireFree(named(instances));
    }

    static void requireFree(Map<String, Integer> wanted) {
        StringBuilder taken = new StringBuilder();
        wanted.forEach((part, port) -> {
            if (!isFree(port)) {
                taken.append("Port ")
                        .append(port)
                        .append(" is taken; ")
                        .append(part)
                        .append(" needs it.\n");
            }
        });
        if (!taken.isEmpty()) {
            throw new StartFailed(taken + "Stop what uses it, or shift all ports with -Dport.offset=1000");
        }
    }

    private Map<String, Integer> named(Instances instances) {
        Map<String, Integer> named = named();
        for (Service service : Service.values()) {
            for (int number = 1; instances.of(service) > 1 && number <= instances.of(service); number++) {
                named.put(service.war() + " " + number, instance(service, number));
            }
        }
        for (int number = 2; number <= instances.of(Service.GATEWAY); number++) {
            named.put("The numbers of gateway-war " + number, metrics(number));
        }
        return named;
    }

    Map<String, Integer> named() {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            named.put(service.war(), http(service));
        }
        named.put("PostgreSQL", postgres());
        named.put("Kafka", kafka());
        named.put("Kafka's controller", kafkaController());
        named.put("Redis", redis());
        named.put("The mail server", smtp());
        named.put("The mail server's page", mailPage());
        named.put("The gateway's numbers", metrics());
        return named;
    }

    /** Whether nobody on this machine listens at a port. */
    public static boolean isFree(int port) {
        // Both addresses: some systems allow the wildcard while a program listens on the loopback alone
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
