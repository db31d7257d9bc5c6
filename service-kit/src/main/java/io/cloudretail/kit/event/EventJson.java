package io.cloudretail.kit.event;

import io.cloudretail.kit.http.Jsons;
import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import java.io.StringReader;

/** Event data to JSON and back. Fields a consumer does not declare are ignored, so that a producer may add some. */
public final class EventJson {
    /** JSON-B alone takes any text for a Boolean: {@code "perhaps"} would be false. */
    private static final Jsonb JSONB =
            JsonbBuilder.create(new JsonbConfig().withDeserializers(new Jsons.StrictBoolean()));

    private EventJson() {}

    public static String write(Object data) {
        return JSONB.toJson(data);
    }

    public static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            Jsons.requireOneShallowDocument(json);
            return reader.readObject();
        } catch (JsonException notAnObject) {
            throw new Inapplicable("The value is not a JSON object", notAnObject);
        }
    }

    public static <T> T read(JsonObject data, Class<T> shape) {
        try {
            return JSONB.fromJson(data.toString(), shape);
        } catch (JsonbException | InvalidRequest mismatch) {
            throw new Inapplicable("The data does not fit " + shape.getSimpleName(), mismatch);
        }
    }
}
