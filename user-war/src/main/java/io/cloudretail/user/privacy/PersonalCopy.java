package io.cloudretail.user.privacy;

import io.cloudretail.kit.problem.Unavailable;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What all services hold about somebody, in one document. The parts of other services are open when the first byte is written,
 * and passed on as they come, as they may be larger than the memory. If one breaks off, so does the document: what is there
 * then is no JSON.
 */
final class PersonalCopy implements Closeable {
    private static final Jsonb JSONB = JsonbBuilder.create();

    private final PersonalData own;
    private final Map<String, InputStream> parts = new LinkedHashMap<>();

    PersonalCopy(PersonalData own) {
        this.own = own;
    }

    void add(String name, InputStream part) {
        parts.put(name, part);
    }

    void writeTo(OutputStream out) {
        try {
            JsonGenerator generator = Json.createGenerator(out);
            generator.writeStartObject();
            ownPart().forEach(generator::write);
            parts.forEach((name, part) -> {
                generator.writeKey(name);
                copy(Json.createParser(part), generator);
            });
            generator.writeEnd();
            generator.flush();
        } catch (JsonException brokenOff) {
            throw incomplete(brokenOff);
        } finally {
            close();
        }
    }

    static Unavailable incomplete(RuntimeException reason) {
        return new Unavailable("A part of the data cannot be had right now.", Duration.ofSeconds(30), reason);
    }

    @Override
    public void close() {
        for (InputStream part : parts.values()) {
            try {
                part.close();
            } catch (IOException gone) {
                System.getLogger(PersonalCopy.class.getName())
                        .log(System.Logger.Level.DEBUG, "A part of a copy could not be closed", gone);
            }
        }
    }

    private JsonObject ownPart() {
        try (var reader = Json.createReader(new StringReader(JSONB.toJson(own)))) {
            return reader.readObject();
        }
    }

    private static void copy(JsonParser from, JsonGenerator to) {
        while (from.hasNext()) {
            switch (from.next()) {
                case START_OBJECT -> to.writeStartObject();
                case START_ARRAY -> to.writeStartArray();
                case END_OBJECT, END_ARRAY -> to.writeEnd();
                case KEY_NAME -> to.writeKey(from.getString());
                case VALUE_STRING -> to.write(from.getString());
                case VALUE_NUMBER -> to.write(from.getBigDecimal());
                case VALUE_TRUE -> to.write(true);
                case VALUE_FALSE -> to.write(false);
                case VALUE_NULL -> to.writeNull();
            }
        }
    }
}
