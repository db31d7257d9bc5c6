package io.cloudretail.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudretail.deploy.YamlFiles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What an overlay makes, as it is kept below deploy/kubernetes/rendered. */
record Manifests(List<JsonNode> all) {

    static Manifests of(String overlay) {
        return new Manifests(YamlFiles.all("deploy/kubernetes/rendered/" + overlay + ".yaml"));
    }

    Stream<JsonNode> kind(String kind) {
        return all.stream().filter(manifest -> manifest.path("kind").asText().equals(kind));
    }

    JsonNode get(String kind, String name) {
        return kind(kind)
                .filter(manifest -> name(manifest).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind + " " + name));
    }

    static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }

    /** Whatever makes pods. */
    Stream<JsonNode> makers() {
        return all.stream().filter(manifest -> manifest.at("/spec/template/spec/containers")
                .isArray());
    }

    /** The one container of a maker's pods. */
    static JsonNode container(JsonNode maker) {
        JsonNode containers = maker.at("/spec/template/spec/containers");
        if (containers.size() != 1) {
            throw new AssertionError(name(maker) + " has not exactly one container");
        }
        return containers.get(0);
    }

    /** Whether labels are what a selector with matchLabels alone wants. */
    static boolean selects(JsonNode matchLabels, JsonNode labels) {
        return matchLabels.properties().stream()
                .allMatch(label -> labels.path(label.getKey()).equals(label.getValue()));
    }

    /** The names that a policy's rules allow at a port, inside the namespace. */
    static Set<String> allowed(JsonNode rules, String side, int port) {
        Set<String> names = new HashSet<>();
        rules.forEach(rule -> {
            boolean here = false;
            for (JsonNode open : rule.path("ports")) {
                here |= open.path("port").asInt() == port;
            }
            if (here) {
                rule.path(side).forEach(peer -> names.addAll(names(peer)));
            }
        });
        return names;
    }

    private static Set<String> names(JsonNode peer) {
        Set<String> names = new HashSet<>();
        if (!peer.has("namespaceSelector")) {
            JsonNode name = peer.at("/podSelector/matchLabels").path("app.kubernetes.io/name");
            if (!name.isMissingNode()) {
                names.add(name.asText());
            }
            peer.at("/podSelector/matchExpressions")
                    .forEach(expression -> names.addAll(YamlFiles.texts(expression.path("values"))));
        }
        return names;
    }

    /** Each variable of a container by its name. */
    static Map<String, JsonNode> environment(JsonNode container) {
        Map<String, JsonNode> environment = new HashMap<>();
        container
                .path("env")
                .forEach(variable -> environment.put(variable.path("name").asText(), variable));
        return environment;
    }
}
