package io.cloudretail.kit.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;

/**
 * Something that a list can be ordered by.
 *
 * @param name what requests call it
 * @param sql what a row has of it, never null
 */
public record SortKey(String name, String sql, Kind kind) {
    /** What the values are, and so how a cursor holds them. */
    public enum Kind {
        TIME,
        NUMBER,
        TEXT,
        /** Text whichever way its letters are written: the database makes them small, also in what it is compared with. */
        LETTERS
    }

    public static SortKey time(String name, String sql) {
        return new SortKey(name, sql, Kind.TIME);
    }

    public static SortKey number(String name, String sql) {
        return new SortKey(name, sql, Kind.NUMBER);
    }

    public static SortKey text(String name, String sql) {
        return new SortKey(name, sql, Kind.TEXT);
    }

    public static SortKey letters(String name, String column) {
        return new SortKey(name, "lower(" + column + ")", Kind.LETTERS);
    }

    /** A place's key in a statement, given as this parameter. */
    String given(String parameter) {
        return kind == Kind.LETTERS ? "lower(" + parameter + ")" : parameter;
    }

    /** The order by it, from the least on. */
    public SortOrder up() {
        return new SortOrder(name, this, false);
    }

    /** The order by it, from the greatest on. */
    public SortOrder down() {
        return new SortOrder("-" + name, this, true);
    }

    /** A text may have anything in it, also what separates the parts of a cursor. */
    String written(Object value) {
        return switch (kind) {
            case TIME, NUMBER -> String.valueOf(value);
            case TEXT, LETTERS -> URLEncoder.encode((String) value, StandardCharsets.UTF_8);
        };
    }

    /** As a parameter of a statement. */
    Object read(Cursor cursor, int part) {
        return switch (kind) {
            case TIME -> Timestamp.from(cursor.time(part));
            case NUMBER -> cursor.number(part);
            case TEXT, LETTERS -> text(cursor.key().get(part));
        };
    }

    private static String text(String encoded) {
        try {
            String text = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (IllegalArgumentException edited) {
            throw Cursor.invalid();
        }
        throw Cursor.invalid();
    }
}
