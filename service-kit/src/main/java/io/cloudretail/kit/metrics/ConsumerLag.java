package io.cloudretail.kit.metrics;

import io.cloudretail.kit.platform.Shared;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.management.ObjectName;

/** How many messages of each topic this instance has still to fetch, as its Kafka clients know it from their last answers. */
@Shared
class ConsumerLag implements Reading {
    private static final String PARTITIONS =
            "kafka.consumer:type=consumer-fetch-manager-metrics,client-id=*,topic=*,partition=*";

    @Override
    public void take(Gauges gauges) {
        // clients tell each partition twice, once with the dots of its topic replaced
        Map<String, Double> lags = ManagedBeans.matching(PARTITIONS)
                .collect(Collectors.toMap(
                        name -> topic(name) + "/" + name.getKeyProperty("partition"),
                        name -> ManagedBeans.number(name, "records-lag").orElse(0),
                        Math::max,
                        TreeMap::new));
        lags.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().substring(0, entry.getKey().indexOf('/')),
                        TreeMap::new,
                        Collectors.summingDouble(Map.Entry::getValue)))
                .forEach((topic, lag) -> gauges.gauge(
                        "cloudretail_consumer_lag", "Messages that are still to be fetched", lag, "topic", topic));
    }

    private static String topic(ObjectName partition) {
        String topic = partition.getKeyProperty("topic");
        return (topic.startsWith("\"") ? ObjectName.unquote(topic) : topic).replace('_', '.');
    }
}
