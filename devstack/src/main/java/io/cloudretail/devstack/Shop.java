package io.cloudretail.devstack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole shop on this machine: database, event log, cache, mail server and six servers, each a process that tests can stop or kill. */
public final class Shop implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Layout layout;
    private final Place place;
    private final Ports ports;
    private final Progress progress;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Redis redis;
    private final MailServer mailServer;
    private final Map<Service, List<LibertyServer>> servers = new EnumMap<>(Service.class);
    private final Map<Service, Balancer> balancers = new EnumMap<>(Service.class);
    private final Optional<Layout> before;
    private final FolderLock lock;
    private final Environment environment;

    private Shop(
            Layout layout,
            Path folder,
            Ports ports,
            Progress progress,
            FolderLock lock,
            Map<Service, Map<String, String>> more,
            Optional<Integer> kafkaDetour,
            Instances instances) {
        this.layout = layout;
        this.place = new Place(folder);
        this.ports = ports;
        this.progress = progress;
        this.lock = lock;
        this.before = instances.before();
        Secrets secrets = Secrets.in(folder);
        environment = new Environment(ports, secrets, more);
        postgres = new Postgres(place, ports.postgres(), environment.databases(), secrets);
        kafka = new Kafka(
                place,
                ports.kafka(),
                ports.kafkaController(),
                kafkaDetour
                        .map(advertised -> new Kafka.Detour(ports.kafkaDetour(), advertised))
                        .orElse(null));
        redis = new Redis(place, ports.redis());
        mailServer = new MailServer(place, ports.smtp(), ports.mailPage());
        for (Service service : Service.values()) {
            servers.put(service, serversOf(service, instances.of(service)));
        }
        parts().forEach(part ->
                part.onUnexpectedEnd((ended, exitCode) -> progress.died(ended.name(), exitCode, ended.logTail(40))));
    }

    /**
     * Starts everything and waits until the shop can be bought from. Fails before anything is started when the folder is in
     * use or a port is taken; when a part fails to start, those already running are stopped again.
     */
    public static Shop start(Layout layout, Path folder, Ports ports, Progress progress) {
        return start(layout, folder, ports, progress, Map.of());
    }

    /** @param more environment variables that a service gets besides its ordinary ones */
    public static Shop start(
            Layout layout, Path folder, Ports ports, Progress progress, Map<Service, Map<String, String>> more) {
        return start(layout, folder, ports, progress, more, Optional.empty(), Instances.ONE);
    }

    /**
     * @param more environment variables that a service gets besides its ordinary ones
     * @param kafkaDetour a port by which Kafka is to be reached besides its own; what is listening there passes connections on
     *     to {@link Ports#kafkaDetour}
     * @param instances of which services there are several servers; each of these then has a port of its own, and the service's
     *     leads to all of them that are ready
     */
    public static Shop start(
            Layout layout,
            Path folder,
            Ports ports,
            Progress progress,
            Map<Service, Map<String, String>> more,
            Optional<Integer> kafkaDetour,
            Instances instances) {
        FolderLock lock = FolderLock.take(folder.resolve("lock"))
                .orElseThrow(() -> new StartFailed("A shop is already running in " + folder
                        + ": stop it first, or start this one elsewhere with -Dstack.dir and -Dport.offset=1000"));
        @Nullable Shop shop = null;
        try {
            int ended = Leftovers.endAll(new Place(folder).pids());
            if (ended > 0) {
                progress.note("Ended " + ended + " processes that an earlier start had left behind");
            }
            ports.requireFree(instances);
            shop = new Shop(layout, folder, ports, progress, lock, more, kafkaDetour, instances);
            shop.startParts();
            new Opening(shop.gateway(), folder.resolve("opened"), Delivery::fromExtract, progress).run();
            return shop;
        } catch (RuntimeException e) {
            if (shop != null) {
                shop.close();
            } else {
                lock.close();
            }
            throw e;
        }
    }

    public Postgres postgres() {
        return postgres;
    }

    public Kafka kafka() {
        return kafka;
    }

    public Redis redis() {
        return redis;
    }

    public MailServer mailServer() {
        return mailServer;
    }

    /** The server of a service, the first one where there are several. */
    public LibertyServer server(Service service) {
        return servers.get(service).get(0);
    }

    public List<LibertyServer> servers(Service service) {
        return servers.get(service);
    }

    /**
     * Replaces the servers of a service by servers of this build as a rolling update does: one after the other is told that it
     * will be stopped, left alone for a while, stopped and started anew.
     *
     * @param alone how long nobody is sent to a server before it is stopped
     * @param told what happens to which server, as it happens
     */
    public void restartInTurn(Service service, Duration alone, BiConsumer<String, LibertyServer> told) {
        Balancer balancer = balancers.get(service);
        if (balancer == null) {
            throw new IllegalStateException("There is nobody to stand in for the one server of " + service.id());
        }
        for (LibertyServer server : servers.get(service)) {
            told.accept("leave", server);
            server.leave();
            Deadline.in(PATIENCE).await(server.name() + " is left", () -> !balancer.leadsTo(server));
            // Nothing tells that every connection to it has had its last answer
            Deadline.in(alone).met(() -> false);
            told.accept("stop", server);
            server.stop();
            ServerDirectory.stage(layout, service.war(), server.directory());
            server.start();
            server.awaitReady(PATIENCE);
            Deadline.in(PATIENCE).await(server.name() + " is led to", () -> balancer.leadsTo(server));
            told.accept("ready", server);
        }
    }

    /**
     * One more server of a service, with the databases and neighbours of the first, not started yet. It is the caller's to
     * start and to stop.
     *
     * @param more environment variables that differ from the first one's
     */
    public LibertyServer another(Service service, Path folder, int port, Map<String, String> more) {
        Place itsOwn = new Place(folder);
        ServerDirectory directory = ServerDirectory.stage(layout, service.war(), itsOwn.servers(service.war()));
        Map<String, String> variables = new HashMap<>(environment.of(service));
        // The first one has the port where a gateway's numbers are
        variables.replace("METRICS_PORT", "0");
        variables.putAll(more);
        return new LibertyServer(layout.liberty(), directory, itsOwn, port, variables);
    }

    /**
     * A server in the place of the first one of a service, with its folder, name and port: to be started once that one is
     * stopped, and stopped before it starts again. Both is the caller's to do.
     *
     * @param more environment variables that differ from the first one's
     */
    public LibertyServer inPlaceOf(Service service, Map<String, String> more) {
        LibertyServer first = server(service);
        Map<String, String> variables = new HashMap<>(environment.of(service));
        variables.putAll(more);
        return new LibertyServer(layout.liberty(), first.directory(), place, first.port(), variables);
    }

    /** The one address a customer knows. */
    public URI gateway() {
        return URI.create("http://localhost:" + ports.gateway());
    }

    public Ports ports() {
        return ports;
    }

    public Path logs() {
        return place.root().resolve("logs");
    }

    /** Every process, in the order in which it is wanted by others. */
    public List<Part> parts() {
        return Stream.concat(Stream.of(postgres, kafka, redis, mailServer), allServers())
                .toList();
    }

    /** Stops every process: the servers first, then what they use. */
    @Override
    public void close() {
        // Whoever interrupted the start still wants everything to end in good order
        boolean interrupted = Thread.interrupted();
        try {
            InParallel.run(stopping(allServers().toList()));
            balancers.values().forEach(Balancer::close);
            InParallel.run(stopping(List.of(kafka, redis, mailServer, postgres)));
        } finally {
            lock.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void startParts() {
        List<Runnable> starts = new ArrayList<>();
        starts.add(() -> start(kafka, kafka.bootstrapServers()));
        starts.add(() -> start(redis, "127.0.0.1:" + redis.port()));
        starts.add(() -> start(mailServer, mailServer.page().toString()));
        starts.add(() -> {
            start(postgres, "127.0.0.1:" + postgres.port());
            balancers.values().forEach(Balancer::open);
            // All at once, twelve servers on two cores would each take longer than anybody waits for one
            for (int number = 1; number <= mostServers(); number++) {
                InParallel.run(starting(number));
            }
        });
        InParallel.run(starts);
    }

    private int mostServers() {
        return servers.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /** The first server of each service, or the second of each that has one, and so on. */
    private List<Runnable> starting(int number) {
        List<Runnable> starts = new ArrayList<>();
        servers.forEach((service, several) -> {
            if (number <= several.size()) {
                LibertyServer server = several.get(number - 1);
                starts.add(() -> {
                    ServerDirectory.stage(
                            number == 1 ? layout : before.orElse(layout), service.war(), server.directory());
                    start(server, server.url().toString());
                });
            }
        });
        return starts;
    }

    private List<LibertyServer> serversOf(Service service, int count) {
        List<LibertyServer> several = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String name = number == 1 ? service.war() : service.war() + "-" + number;
            int port = count == 1 ? ports.http(service) : ports.instance(service, number);
            ServerDirectory directory = new ServerDirectory(place.servers(name), name);
            several.add(new LibertyServer(layout.liberty(), directory, place, port, environment.of(service, number)));
        }
        if (count > 1) {
            balancers.put(service, new Balancer(service.id(), ports.http(service), several));
        }
        return several;
    }

    private Stream<LibertyServer> allServers() {
        return servers.values().stream().flatMap(List::stream);
    }

    private void start(Part part, String address) {
        Instant begin = Instant.now();
        progress.starting(part.name());
        part.start();
        part.awaitReady(PATIENCE);
        progress.ready(part.name(), Duration.between(begin, Instant.now()), address);
    }

    private static List<Runnable> stopping(Iterable<? extends Part> parts) {
        List<Runnable> stops = new ArrayList<>();
        parts.forEach(part -> stops.add(part::stop));
        return stops;
    }
}
