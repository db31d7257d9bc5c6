package io.cloudretail.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The broker's own JVM: formats its folder, runs, makes the topics and says when it is ready. */
final class KafkaNode {
    private static final String CLUSTER = "Q2xvdWRSZXRhaWxTaG9wIQ";

    private KafkaNode() {}

    public static void main(String[] arguments) {
        String settings = arguments[0];
        StorageTool.execute(
                new String[] {"format", "--config", settings, "--cluster-id", CLUSTER, "--ignore-formatted"},
                System.out);
        Thread topics = new Thread(() -> makeTopics(arguments[2], Path.of(arguments[1])), "topics");
        topics.setDaemon(true);
        topics.start();
        kafka.Kafka.main(new String[] {settings});
    }

    private static void makeTopics(String bootstrapServers, Path ready) {
        // Short pauses between attempts: the broker is about to open its port
        Map<String, Object> client = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 50,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        try (Admin admin = Admin.create(client)) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = Kafka.topics().entrySet().stream()
                    .filter(topic -> !present.contains(topic.getKey()))
                    .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1))
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get();
            Files.createFile(ready);
        } catch (ExecutionException e) {
            System.err.println("The topics cannot be made: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
