package io.cloudretail.kit.http;

import io.cloudretail.kit.problem.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The sort key of the last row seen, opaque to callers. It names a position and grants nothing. */
public record Cursor(List<String> key) {
    private static final String SEPARATOR = "\u001f";

    public static Cursor of(Object... key) {
        return new Cursor(java.util.Arrays.stream(key).map(String::valueOf).toList());
    }

    public String encode() {
        byte[] joined = String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    /** Reads a cursor with this many parts; anything else is the caller's mistake. */
    public static Cursor decode(String text, int parts) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> key = List.of(joined.split(SEPARATOR, -1));
            if (key.size() == parts && joined.indexOf('\0') < 0) {
                return new Cursor(key);
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        throw invalid();
    }

    public static InvalidRequest invalid() {
        return InvalidRequest.field("cursor", "is not a cursor that this list gave");
    }
}
