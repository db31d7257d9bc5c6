package io.cloudretail.testkit.contract;

import io.cloudretail.devstack.Layout;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One example of {@code contracts/events}: what a producer must write and a consumer must be able to read. */
public record EventExample(JsonObject document) {
    public static EventExample of(String name) {
        Path file = Layout.find().root().resolve("contracts/events/" + name + ".json");
        try (var reader = Json.createReader(new StringReader(Files.readString(file)))) {
            return new EventExample(reader.readObject());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public String type() {
        return document.getString("type");
    }

    public String subject() {
        return document.getString("subject");
    }

    public JsonObject data() {
        return document.getJsonObject("data");
    }

    /** The data as a consumer's record of the fields it reads. */
    public <T> T dataAs(Class<T> shape) {
        return read(shape);
    }

    /** What an event looks like as a producer writes it, for a comparison with {@link #data}. */
    public static JsonObject written(Object event) {
        try (var reader =
                Json.createReader(new StringReader(JsonbBuilder.create().toJson(event)))) {
            return reader.readObject();
        }
    }

    private <T> T read(Class<T> shape) {
        return JsonbBuilder.create().fromJson(data().toString(), shape);
    }
}
