package io.cloudretail.product.catalogue;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names with values, and pictures, as they stand in text columns. */
final class JsonText {
    private static final Jsonb JSONB = JsonbBuilder.create();
    private static final String NOTHING = "{}";
    private static final String NONE = "[]";

    private JsonText() {}

    static String of(Map<String, String> values) {
        return values.isEmpty() ? NOTHING : JSONB.toJson(new TreeMap<>(values));
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> toMap(String json) {
        return NOTHING.equals(json) ? Map.of() : Collections.unmodifiableMap(JSONB.fromJson(json, TreeMap.class));
    }

    static List<Picture> toPictures(String json) {
        return json == null || NONE.equals(json) ? List.of() : List.of(JSONB.fromJson(json, Picture[].class));
    }
}
