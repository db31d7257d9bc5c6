package io.cloudretail.system.security.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The schemas of one document, and values that fit them. */
public record Schemas(JsonNode document) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Texts that some pattern or other asks for. */
    private static final List<String> TEXTS = List.of(
            "a",
            "ACTIVE",
            "GBP",
            "GB",
            "customer",
            "tok_visa",
            "APPROVED",
            "OWN",
            "STANDARD",
            "PERCENT",
            "approve",
            "2.95",
            "123456",
            "4006381333931");

    /** A value at a place of a body, such as {@code /items/0/sku}. */
    public record Field(String pointer, JsonNode schema) {
        public String name() {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }

        public boolean isText() {
            return schema.path("type").asText().equals("string") && !schema.has("format") && !schema.has("enum");
        }

        public boolean isNumber() {
            return schema.path("type").asText().equals("integer")
                    || schema.path("type").asText().equals("number");
        }

        public boolean isTime() {
            return schema.path("format").asText().startsWith("date");
        }

        @Override
        public String toString() {
            return pointer;
        }
    }

    /** The schema itself, wherever it is written. */
    public JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /** A body with everything that may stand in it. */
    public JsonNode sample(JsonNode reference) {
        return sample(reference, "");
    }

    private JsonNode sample(JsonNode reference, String name) {
        JsonNode schema = resolved(reference);
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> JSON.arrayNode().add(sample(schema.path("items"), name));
            case "integer", "number" ->
                JSON.numberNode(Math.max(1, schema.path("minimum").asLong(1)));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode(text(schema, name));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), sample(property.getValue(), property.getKey())));
        return object;
    }

    private static String text(JsonNode schema, String name) {
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").get(0).asText();
        }
        if (schema.path("format").asText().equals("uuid")) {
            return UUID.randomUUID().toString();
        }
        if (schema.path("format").asText().startsWith("date")) {
            return "2026-11-24T00:00:00Z";
        }
        if (name.toLowerCase(Locale.ROOT).contains("email")) {
            return "a" + UUID.randomUUID() + "@attackers.example";
        }
        if (name.toLowerCase(Locale.ROOT).endsWith("password")) {
            return "a password nobody guesses";
        }
        return known(schema, name);
    }

    private static String known(JsonNode schema, String name) {
        String pattern = schema.path("pattern").asText(".*");
        int least = schema.path("minLength").asInt(0);
        Stream<String> named = Stream.of(
                switch (name) {
                    case "currency" -> "GBP";
                    case "country" -> "GB";
                    case "sku" -> sku();
                    case "shippingMethod" -> "standard";
                    default -> "a";
                });
        return Stream.concat(named, TEXTS.stream())
                .map(text -> text + "a".repeat(Math.max(0, least - text.length())))
                .filter(text -> Pattern.compile(pattern).matcher(text).find())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No known text fits " + pattern + " of the field " + name
                        + ": add one to " + Schemas.class.getSimpleName() + ".TEXTS"));
    }

    private static String sku() {
        return "A-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** The body with this value at this place. */
    public static JsonNode with(JsonNode body, String pointer, JsonNode value) {
        JsonNode copy = body.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
        return copy;
    }

    /** The body without what stands at this place. */
    public static JsonNode without(JsonNode body, String pointer) {
        JsonNode copy = body.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.remove(place.last().getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(place.last().getMatchingProperty());
        }
        return copy;
    }

    /** Every place of a body where a value stands that is neither object nor list. */
    public List<Field> fields(JsonNode body) {
        List<Field> fields = new ArrayList<>();
        collect(body, "", fields, new ArrayList<>());
        return fields;
    }

    /** Every place of a body where an object with certain names stands, the body itself included. */
    public List<String> objects(JsonNode body) {
        List<String> objects = new ArrayList<>();
        collect(body, "", new ArrayList<>(), objects);
        return objects;
    }

    private void collect(JsonNode reference, String pointer, List<Field> fields, List<String> objects) {
        JsonNode schema = resolved(reference);
        switch (type(schema)) {
            case "object" -> {
                if (!schema.has("additionalProperties")) {
                    objects.add(pointer);
                }
                schema.path("properties")
                        .properties()
                        .forEach(property ->
                                collect(property.getValue(), pointer + "/" + property.getKey(), fields, objects));
            }
            case "array" -> collect(schema.path("items"), pointer + "/0", fields, objects);
            default -> fields.add(new Field(pointer, schema));
        }
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .filter(name -> !name.equals("null"))
                        .findFirst()
                        .orElse("string")
                : type.asText(schema.has("properties") ? "object" : "string");
    }
}
