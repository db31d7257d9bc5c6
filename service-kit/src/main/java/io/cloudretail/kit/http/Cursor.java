package io.cloudretail.kit.http;

import io.cloudretail.kit.problem.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The sort key of the last row seen, opaque to callers. It names a position and grants nothing. */
public record Cursor(List<String> key) {
    private static final String SEPARATOR = "\u001f";
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

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

    /** The part that is an id, written as the list wrote it: a UUID's reader takes less, a database does not. */
    public UUID uuid(int part) {
        try {
            UUID id = UUID.fromString(key.get(part));
            if (id.toString().equals(key.get(part))) {
                return id;
            }
        } catch (IllegalArgumentException edited) {
            throw invalid();
        }
        throw invalid();
    }

    /** The part that is a time. */
    public Instant time(int part) {
        try {
            Instant time = Instant.parse(key.get(part));
            if (isTellable(time)) {
                return time;
            }
        } catch (DateTimeException edited) {
            throw invalid();
        }
        throw invalid();
    }

    /** The part that is a whole number. */
    public long number(int part) {
        try {
            return Long.parseLong(key.get(part));
        } catch (NumberFormatException edited) {
            throw invalid();
        }
    }

    /** Java knows times that no database does. */
    static boolean isTellable(Instant time) {
        return !time.isBefore(Instant.EPOCH) && time.isBefore(END);
    }

    public static InvalidRequest invalid() {
        return InvalidRequest.field("cursor", "is not a cursor that this list gave");
    }
}
