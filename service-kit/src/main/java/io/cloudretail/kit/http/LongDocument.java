package io.cloudretail.kit.http;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * A JSON object of lists of any length, written while it is read: no more than a portion is held. If it breaks off, what was
 * written is no JSON, and nobody takes it for the whole.
 */
public final class LongDocument {
    private static final Jsonb JSONB = JsonbBuilder.create();

    private final Writer writer;
    private boolean begun;

    public LongDocument(OutputStream out) {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /**
     * Writes a list.
     *
     * @param portions what comes behind an element, or behind null at first; nothing behind the last
     */
    public <T> void list(String name, Function<T, List<T>> portions) throws IOException {
        writer.write((begun ? ",\"" : "{\"") + name + "\":[");
        begun = true;
        String separator = "";
        for (List<T> portion = portions.apply(null);
                !portion.isEmpty();
                portion = portions.apply(portion.get(portion.size() - 1))) {
            for (T element : portion) {
                writer.write(separator);
                writer.write(JSONB.toJson(element));
                separator = ",";
            }
        }
        writer.write(']');
    }

    /** Writes a list that is short enough to be here. */
    public <T> void list(String name, List<T> whole) throws IOException {
        this.<T>list(name, last -> last == null ? whole : List.of());
    }

    /** Everything was written. */
    public void end() throws IOException {
        writer.write(begun ? "}" : "{}");
        writer.flush();
    }
}
