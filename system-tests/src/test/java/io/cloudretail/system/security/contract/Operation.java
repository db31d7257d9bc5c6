package io.cloudretail.system.security.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudretail.devstack.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.stream.StreamSupport;

/** One method at one path, as its service's document describes it. */
public record Operation(Service service, String method, String path, JsonNode declared, Schemas schemas) {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    public String name() {
        return method + " " + path;
    }

    public boolean isInternal() {
        return path.startsWith("/internal");
    }

    public boolean isWrite() {
        return WRITES.contains(method);
    }

    /** The roles of which a caller needs one; none: anyone may call. Empty if the document does not say. */
    public Optional<Set<String>> roles() {
        JsonNode security = declared.path("security");
        if (!security.isArray()) {
            return Optional.empty();
        }
        Set<String> roles = new TreeSet<>();
        security.forEach(way -> way.path("accessToken").forEach(role -> roles.add(role.asText())));
        return security.isEmpty() || !roles.isEmpty() ? Optional.of(roles) : Optional.empty();
    }

    public boolean isPublic() {
        return roles().filter(Set::isEmpty).isPresent();
    }

    /** Names of parameters in {@code path}, {@code query} or {@code header}. */
    public List<String> parameters(String where) {
        return StreamSupport.stream(declared.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals(where))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    /** An address of this form at which there is nothing. */
    public String address() {
        return parameters("path").stream()
                .reduce(
                        path,
                        (address, name) -> address.replace(
                                "{" + name + "}", UUID.randomUUID().toString()));
    }

    /** The address of these things, in the order of the path's parameters. */
    public String address(List<String> ids) {
        String address = path;
        for (String id : ids) {
            address = address.replaceFirst("\\{[^}]+}", Matcher.quoteReplacement(id));
        }
        return address;
    }

    /** The media type of its request body, if it takes one. */
    public Optional<String> mediaType() {
        return declared.path("requestBody").path("content").properties().stream()
                .findFirst()
                .map(Map.Entry::getKey);
    }

    public boolean takesJson() {
        return mediaType().filter("application/json"::equals).isPresent();
    }

    /** The schema of its JSON body. */
    public JsonNode body() {
        return declared.path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
    }

    /** What the document says of an answer. */
    public String description(int status) {
        return declared.path("responses")
                .path(String.valueOf(status))
                .path("description")
                .asText();
    }

    @Override
    public String toString() {
        return name();
    }
}
