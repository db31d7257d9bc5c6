package io.cloudretail.kit.http;

import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSON as this shop takes it: UTF-8, one document, no name twice, numbers that are what they say. */
public final class Jsons {
    /** No request of the shop comes near. */
    private static final int DEEPEST = 32;

    /** The parser has already seen that it is a number; beyond these lengths it would fail in odd ways, or take seconds. */
    private static final Pattern SANE_NUMBER = Pattern.compile("[-.0-9]{1,40}(?:[eE][-+]?[0-9]{1,3})?");

    private static final Map<String, Object> NO_DUPLICATES =
            Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE);

    private Jsons() {}

    /** Parses one document; anything after it, a name given twice or a broken character is a {@link JsonException}. */
    public static JsonValue parse(byte[] utf8) {
        String text = decode(utf8);
        requireOneShallowDocument(text);
        JsonValue document = document(text);
        refuseUnstorable(document);
        return document;
    }

    private static String decode(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder() // reports what is broken, unlike new String(…)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new JsonException("not UTF-8", broken);
        }
    }

    private static JsonValue document(String text) {
        try (JsonReader reader = Json.createReaderFactory(NO_DUPLICATES).createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (IllegalStateException nameTwice) {
            throw new JsonException("a name given twice", nameTwice);
        }
    }

    /**
     * Only the parser notices what follows the document, and only the reader a name that is given twice. Depth is counted
     * here, because the reader calls itself for each level: a few hundred are too much for a server's thread.
     */
    public static void requireOneShallowDocument(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            int depth = 0;
            do {
                JsonParser.Event event = parser.next();
                depth += step(event);
                if (depth > DEEPEST) {
                    throw new JsonException("nested too deeply");
                }
                if (event == JsonParser.Event.VALUE_NUMBER
                        && !SANE_NUMBER.matcher(parser.getString()).matches()) {
                    throw new JsonException("a number with more digits than any number needs");
                }
            } while (depth > 0);
            if (parser.hasNext()) {
                throw new JsonException("text after the document");
            }
        } catch (JsonException malformed) {
            throw malformed;
        } catch (RuntimeException empty) {
            // the parser says it with bare runtime exceptions
            throw new JsonException("no document", empty);
        }
    }

    private static int step(JsonParser.Event event) {
        return switch (event) {
            case START_OBJECT, START_ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            default -> 0;
        };
    }

    /** JSON-B that refuses unknown fields and numbers that do not fit. Fields of requests must be boxed, not int or long. */
    public static Jsonb strict() {
        return JsonbBuilder.create(new JsonbConfig()
                .setProperty("jsonb.fail-on-unknown-properties", true)
                .withDeserializers(new StrictInteger(), new StrictLong(), new StrictString(), new StrictBoolean()));
    }

    /** What a caller may know of a mismatch: never a class name. */
    static String explain(JsonbException mismatch) {
        for (Throwable cause = mismatch; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidRequest invalid) {
                return invalid.getMessage();
            }
        }
        return "The body has an unknown field, or a value of the wrong type.";
    }

    /** PostgreSQL stores neither U+0000 nor half a character, so both are refused at the door. */
    private static void refuseUnstorable(JsonValue value) {
        switch (value.getValueType()) {
            case STRING -> requireStorable(((JsonString) value).getString());
            case ARRAY -> value.asJsonArray().forEach(Jsons::refuseUnstorable);
            case OBJECT -> value.asJsonObject().values().forEach(Jsons::refuseUnstorable);
            default -> {
                /* numbers and literals hold no text */
            }
        }
    }

    private static void requireStorable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidRequest("The body holds the character U+0000.");
        }
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw new InvalidRequest("The body holds half of a surrogate pair.");
        }
    }

    private static Optional<BigDecimal> whole(JsonValue value) {
        if (!(value instanceof JsonNumber number)) {
            return Optional.empty();
        }
        BigDecimal decimal = number.bigDecimalValue();
        // precision and scale first: 1e4000000 is 9 characters that cost seconds to expand
        boolean small = decimal.precision() <= 19 && Math.abs((long) decimal.scale()) <= 19;
        return small && decimal.stripTrailingZeros().scale() <= 0 ? Optional.of(decimal) : Optional.empty();
    }

    public static final class StrictInteger implements JsonbDeserializer<Integer> {
        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context, Type type) {
            JsonValue value = parser.getValue();
            return value == JsonValue.NULL
                    ? null
                    : whole(value)
                            .filter(d -> d.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                            .map(BigDecimal::intValueExact)
                            .orElseThrow(() -> new InvalidRequest("A number is not a whole number in its range."));
        }
    }

    public static final class StrictLong implements JsonbDeserializer<Long> {
        @Override
        public Long deserialize(JsonParser parser, DeserializationContext context, Type type) {
            JsonValue value = parser.getValue();
            return value == JsonValue.NULL
                    ? null
                    : whole(value)
                            .filter(d -> d.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0)
                            .map(BigDecimal::longValueExact)
                            .orElseThrow(() -> new InvalidRequest("A number is not a whole number in its range."));
        }
    }

    public static final class StrictBoolean implements JsonbDeserializer<Boolean> {
        @Override
        public Boolean deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return switch (parser.getValue().getValueType()) {
                case TRUE -> true;
                case FALSE -> false;
                case NULL -> null;
                default -> throw new InvalidRequest("true or false was expected where the body has something else.");
            };
        }
    }

    public static final class StrictString implements JsonbDeserializer<String> {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context, Type type) {
            JsonValue value = parser.getValue();
            if (value instanceof JsonString text) {
                return text.getString();
            }
            if (value == JsonValue.NULL) {
                return null;
            }
            throw new InvalidRequest("A text was expected where the body has another type.");
        }
    }
}
