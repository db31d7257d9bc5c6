package io.cloudretail.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A broker and its controller in one JVM of their own, with the shop's topics; its log is kept between runs. */
public final class Kafka extends Part {
    private static final List<String> AGGREGATES = List.of("user", "product", "order", "inventory", "payment", "admin");

    private final int port;
    private final int controllerPort;
    private final @Nullable Detour detour;

    /**
     * A second way to the broker, through somebody who passes connections on.
     *
     * @param port where the broker takes them
     * @param advertised where clients that came by it are told to come
     */
    record Detour(int port, int advertised) {}

    public Kafka(Place place, int port, int controllerPort) {
        this(place, port, controllerPort, null);
    }

    Kafka(Place place, int port, int controllerPort, @Nullable Detour detour) {
        super("kafka", place);
        this.port = port;
        this.controllerPort = controllerPort;
        this.detour = detour;
    }

    /** Forgets every topic and every message, while it is down. */
    public void forget() {
        Folders.delete(place.data(name));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Each topic with its number of partitions. */
    static Map<String, Integer> topics() {
        return AGGREGATES.stream()
                .map(aggregate -> "cloudretail." + aggregate)
                .flatMap(topic -> Stream.of(Map.entry(topic, 3), Map.entry(topic + ".dlq", 1)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    void prepare() {
        try {
            Folders.create(place.data(name));
            Files.deleteIfExists(ready());
            Files.writeString(settings(), properties());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Child.Launch launch() {
        List<String> command = List.of(
                Jvm.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                KafkaNode.class.getName(),
                settings().toString(),
                ready().toString(),
                bootstrapServers());
        return new Child.Launch(
                name,
                command,
                Map.of("CLASSPATH", Jvm.classPath()),
                place.data(name),
                place.consoleLog(name),
                pidFile(),
                "TERM");
    }

    /** The node itself says so, once the topics are there. */
    @Override
    boolean answers() {
        return Files.exists(ready());
    }

    private Path ready() {
        return place.data(name).resolve("ready");
    }

    private Path settings() {
        return place.data(name).resolve("server.properties");
    }

    private String properties() {
        String second = detour == null ? "" : ",DETOUR://127.0.0.1:" + detour.port();
        String told = detour == null ? "" : ",DETOUR://127.0.0.1:" + detour.advertised();
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d%4$s
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d%5$s
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,DETOUR:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                num.partitions=3
                num.network.threads=2
                num.io.threads=4
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=5
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=5
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                auto.create.topics.enable=false
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                log.retention.hours=168
                log.segment.bytes=16777216
                """.formatted(
                port, controllerPort, place.data(name).resolve("log").toString().replace('\\', '/'), second, told);
    }
}
