package io.cloudretail.kit.docs;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Gives each body of an API document its example: the file {@code examples/<schema>.json} of the service, which tests hold
 * against the class of that name. A list without a file of its own has one of what it lists.
 */
final class Examples {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String ITEMS = "items";

    private final Map<String, Schema> schemas;

    Examples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    void addTo(Operation operation) {
        if (operation.getRequestBody() != null) {
            addTo(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> addTo(answer.getContent()));
    }

    private void addTo(Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(this::addTo);
        }
    }

    private void addTo(MediaType body) {
        if (body.getSchema() != null && body.getExample() == null && body.getExamples() == null) {
            of(body.getSchema()).ifPresent(body::setExample);
        }
    }

    private Optional<Object> of(Schema schema) {
        if (schema.getRef() != null) {
            return of(schema.getRef().substring(SCHEMAS.length()));
        }
        return schema.getItems() == null
                ? Optional.empty()
                : of(schema.getItems()).map(List::of);
    }

    private Optional<Object> of(String name) {
        Optional<Object> own = file(name);
        if (own.isPresent()) {
            return own;
        }
        Schema listed = schemas.get(name);
        if (listed == null
                || listed.getProperties() == null
                || !listed.getProperties().containsKey(ITEMS)) {
            return Optional.empty();
        }
        return of(listed.getProperties().get(ITEMS)).map(items -> Map.of(ITEMS, items));
    }

    private static Optional<Object> file(String name) {
        try (InputStream file = Examples.class.getResourceAsStream("/examples/" + name + ".json")) {
            if (file == null) {
                return Optional.empty();
            }
            try (JsonReader reader = Json.createReader(file)) {
                return Optional.of(plain(reader.readValue()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                value.asJsonObject().forEach((name, part) -> object.put(name, plain(part)));
                yield object;
            }
            case ARRAY -> value.asJsonArray().stream().map(Examples::plain).toList();
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> {
                JsonNumber number = (JsonNumber) value;
                yield number.isIntegral() ? (Object) number.longValueExact() : number.bigDecimalValue();
            }
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> throw new IllegalStateException("What is absent is left out of an example");
        };
    }
}
