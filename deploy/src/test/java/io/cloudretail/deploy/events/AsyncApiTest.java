package io.cloudretail.deploy.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudretail.deploy.YamlFiles;
import io.cloudretail.deploy.configuration.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {
    private static final JsonNode DOCUMENT = YamlFiles.read("contracts/asyncapi.yaml");
    private static final JsonNode COMPONENTS = DOCUMENT.path("components");
    private static final Map<String, JsonNode> EXAMPLES = examples();

    static Set<String> events() {
        return EXAMPLES.keySet();
    }

    @Test
    void every_event_has_its_message_in_the_channel_of_its_topic() {
        Set<String> told = new TreeSet<>();
        DOCUMENT.path("channels").properties().forEach(channel -> channel.getValue()
                .path("messages")
                .fieldNames()
                .forEachRemaining(message -> {
                    if (EXAMPLES.containsKey(message)) {
                        told.add(message);
                        assertThat(channel.getValue().path("address").asText())
                                .isEqualTo("cloudretail." + message.split("\\.")[0]);
                    }
                }));

        assertThat(told).isEqualTo(EXAMPLES.keySet());
        assertThat(COMPONENTS.path("messages").size()).isEqualTo(EXAMPLES.size() + 1);
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_message_has_the_example_that_producer_and_consumers_are_tested_with(String event) {
        JsonNode example = EXAMPLES.get(event);
        JsonNode shown = COMPONENTS.path("messages").path(event).at("/examples/0");

        assertThat(shown.path("payload")).isEqualTo(example.path("data"));
        for (String attribute : List.of("specversion", "id", "type", "source", "subject", "time", "dataschema")) {
            assertThat(shown.path("headers").path("ce_" + attribute)).isEqualTo(example.path(attribute));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_schema_knows_every_field_of_the_example_and_asks_for_no_other(String event) {
        List<String> wrong = new ArrayList<>();
        compare(
                event,
                COMPONENTS.path("schemas").path(event),
                EXAMPLES.get(event).path("data"),
                wrong);

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_architecture_names_every_event_with_who_publishes_it() {
        Map<String, String> publishes = new TreeMap<>();
        Sources.read(Sources.root().resolve("docs/architecture.md"))
                .lines()
                .filter(line -> line.matches("\\| (user|product|inventory|order|payment) \\|.*"))
                .map(line -> line.split(" \\| "))
                .forEach(cells -> publishes.put(cells[0].replaceAll("\\W", ""), cells[2]));

        assertThat(EXAMPLES.keySet()).allSatisfy(event -> {
            String type = event.replaceAll("\\.v\\d+$", "");
            String who =
                    type.startsWith("admin.") ? publishes.values().toString() : publishes.get(type.split("\\.")[0]);
            assertThat(who).contains("`" + type + "`");
        });
    }

    @Test
    void topics_are_made_under_the_names_that_are_described() {
        String script = Sources.read(Sources.root().resolve("deploy/kafka/topics"));
        Set<String> aggregates = new TreeSet<>();
        EXAMPLES.keySet().forEach(event -> aggregates.add(event.split("\\.")[0]));
        String listed = script.replaceAll("(?s).*for aggregate in ([a-z ]+);.*", "$1");

        assertThat(listed.split(" ")).containsExactlyInAnyOrderElementsOf(aggregates);
        assertThat(script).contains("make \"cloudretail.$aggregate\"", "make \"cloudretail.$aggregate.dlq\"");
    }

    private static void compare(String path, JsonNode described, JsonNode value, List<String> wrong) {
        JsonNode schema = resolved(described);
        String type = schema.path("type").asText();
        boolean fits =
                switch (type) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isTextual();
                    case "integer" -> value.isIntegralNumber();
                    case "boolean" -> value.isBoolean();
                    default -> false;
                };
        if (!fits) {
            wrong.add(path + " is no " + type);
        }
        value.properties().forEach(field -> {
            if (!schema.path("properties").has(field.getKey())) {
                wrong.add(path + "." + field.getKey() + " is not described");
            } else {
                compare(
                        path + "." + field.getKey(),
                        schema.path("properties").path(field.getKey()),
                        field.getValue(),
                        wrong);
            }
        });
        schema.path("required").forEach(required -> {
            if (!value.has(required.asText())) {
                wrong.add(path + " lacks " + required.asText());
            }
        });
        if (value.isArray()) {
            value.forEach(item -> compare(path + "[]", schema.path("items"), item, wrong));
        }
    }

    private static JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : DOCUMENT.at(reference.substring(1));
    }

    private static Map<String, JsonNode> examples() {
        try (Stream<Path> files = Files.list(Sources.root().resolve("contracts/events"))) {
            Map<String, JsonNode> examples = new TreeMap<>();
            files.forEach(file -> examples.put(
                    file.getFileName().toString().replace(".json", ""),
                    YamlFiles.documents(Sources.read(file)).get(0)));
            return examples;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
