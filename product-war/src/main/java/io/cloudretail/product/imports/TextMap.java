package io.cloudretail.product.imports;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Map;
import java.util.TreeMap;

/** Options and attributes as the catalogue stores them: a JSON object of text by name, in the order of the names. */
final class TextMap {
    private static final Jsonb JSONB = JsonbBuilder.create();

    private TextMap() {}

    static String write(Map<String, String> map) {
        return map.isEmpty() ? "{}" : JSONB.toJson(new TreeMap<>(map));
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> read(String json) {
        return json.equals("{}") ? Map.of() : JSONB.fromJson(json, TreeMap.class);
    }
}
