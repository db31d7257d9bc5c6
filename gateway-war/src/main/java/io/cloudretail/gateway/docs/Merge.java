package io.cloudretail.gateway.docs;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one OpenAPI document of many. What lies under {@code /internal} is left out; a schema whose name means
 * different things in two services gets its service's name in front.
 */
final class Merge {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Pattern REFERENCE = Pattern.compile("\"" + SCHEMAS + "([^\"]+)\"");

    private final Map<String, JsonValue> paths = new TreeMap<>();
    private final Map<String, JsonValue> schemas = new TreeMap<>();
    private final Map<String, JsonValue> securitySchemes = new TreeMap<>();
    private final Map<String, JsonValue> tags = new TreeMap<>();

    private Merge() {}

    /** @param own the frame: info, servers, and the gateway's own addresses */
    static JsonObject of(JsonObject own, Map<String, JsonObject> services) {
        Merge merge = new Merge();
        merge.add("gateway", own);
        services.forEach(merge::add);
        return Json.createObjectBuilder(own)
                .add("tags", array(merge.tags))
                .add("paths", object(merge.paths))
                .add(
                        "components",
                        Json.createObjectBuilder()
                                .add("schemas", object(merge.schemas))
                                .add("securitySchemes", object(merge.securitySchemes)))
                .build();
    }

    private void add(String service, JsonObject document) {
        JsonObject components = member(document, "components");
        Map<String, JsonValue> open = new TreeMap<>(member(document, "paths"));
        open.keySet().removeIf(path -> path.startsWith("/internal"));
        Map<String, JsonValue> own = inUse(open.values(), member(components, "schemas"));
        Map<String, String> renamed = renamed(service, own);
        own.forEach((name, schema) -> {
            String reference = renamed.getOrDefault(SCHEMAS + name, SCHEMAS + name);
            schemas.put(reference.substring(SCHEMAS.length()), withReferences(schema, renamed));
        });
        open.forEach((path, item) -> paths.put(path, withReferences(item, renamed)));
        securitySchemes.putAll(member(components, "securitySchemes"));
        JsonArray named = document.containsKey("tags") ? document.getJsonArray("tags") : JsonValue.EMPTY_JSON_ARRAY;
        named.getValuesAs(JsonObject.class).stream()
                .filter(tag -> !tag.getString("name").equals("Internal"))
                .forEach(tag -> tags.merge(
                        tag.getString("name"),
                        tag,
                        (one, other) -> one.asJsonObject().size() > 1 ? one : other));
    }

    /** What the paths refer to, directly or through other schemas; the rest belongs to internal paths. */
    private static Map<String, JsonValue> inUse(Collection<JsonValue> paths, JsonObject schemas) {
        Map<String, JsonValue> inUse = new TreeMap<>();
        Deque<JsonValue> open = new ArrayDeque<>(paths);
        while (!open.isEmpty()) {
            Matcher reference = REFERENCE.matcher(open.pop().toString());
            while (reference.find()) {
                JsonValue schema = schemas.get(reference.group(1));
                if (schema != null && inUse.put(reference.group(1), schema) == null) {
                    open.push(schema);
                }
            }
        }
        return inUse;
    }

    /** References to schemas whose name has another meaning already, with the name that each gets instead. */
    private Map<String, String> renamed(String service, Map<String, JsonValue> own) {
        Map<String, String> renamed = new LinkedHashMap<>();
        own.forEach((name, schema) -> {
            if (schemas.containsKey(name) && !schemas.get(name).equals(schema)) {
                String other = capital(service) + name;
                while (schemas.containsKey(other) || own.containsKey(other)) {
                    other += "_";
                }
                renamed.put(SCHEMAS + name, SCHEMAS + other);
            }
        });
        return renamed;
    }

    private static JsonValue withReferences(JsonValue value, Map<String, String> renamed) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                JsonObjectBuilder copy = Json.createObjectBuilder();
                value.asJsonObject().forEach((name, part) -> copy.add(name, withReferences(part, renamed)));
                yield copy.build();
            }
            case ARRAY -> {
                JsonArrayBuilder copy = Json.createArrayBuilder();
                value.asJsonArray().forEach(part -> copy.add(withReferences(part, renamed)));
                yield copy.build();
            }
            case STRING -> {
                String other = renamed.get(((JsonString) value).getString());
                yield other == null ? value : Json.createValue(other);
            }
            default -> value;
        };
    }

    private static JsonObject member(JsonObject object, String name) {
        return object.containsKey(name) ? object.getJsonObject(name) : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static JsonObject object(Map<String, JsonValue> members) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        members.forEach(object::add);
        return object.build();
    }

    private static JsonArray array(Map<String, JsonValue> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.values().forEach(array::add);
        return array.build();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
