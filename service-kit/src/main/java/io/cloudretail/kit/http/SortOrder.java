package io.cloudretail.kit.http;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One way to order a list: by a key and then by what tells its rows apart, so that every row has one place. With an index on
 * both, a page costs the same however deep it lies.
 *
 * @param parameter what requests call it
 */
public record SortOrder(String parameter, SortKey key, boolean descending) {
    /** How many parts its cursors have. */
    public static final int PARTS = 3;

    /** @param id the column that tells rows with the same key apart */
    public String orderBy(String id) {
        return orderBy(List.of(id));
    }

    /** @param ids the columns that do so, one after the other */
    public String orderBy(List<String> ids) {
        String direction = descending ? " DESC" : "";
        return Stream.concat(Stream.of(key.sql()), ids.stream())
                .map(column -> column + direction)
                .collect(Collectors.joining(", ", " ORDER BY ", ""));
    }

    /** What comes after a place, as SQL whose two parameters, the place's key and id, begin with this number. */
    public String behind(String id, int parameter) {
        return behind(List.of(id), parameter);
    }

    /** The same for rows that several columns tell apart: a parameter for the key and one for each of them. */
    public String behind(List<String> ids, int parameter) {
        return behind(ids, place -> "?" + (parameter + place));
    }

    /** The same for a statement whose parameters are question marks in turn. */
    public String behindInTurn(String id) {
        return behind(List.of(id), place -> "?");
    }

    private String behind(List<String> ids, IntFunction<String> parameters) {
        String place = IntStream.rangeClosed(1, ids.size())
                .mapToObj(parameters)
                .collect(Collectors.joining(", ", key.given(parameters.apply(0)) + ", ", ")"));
        return " AND (" + key.sql() + ", " + String.join(", ", ids) + ") " + (descending ? "<" : ">") + " (" + place;
    }

    /** Where a row is in this order. */
    public Cursor cursor(Object keyOfRow, Object id) {
        return Cursor.of(parameter, key.written(keyOfRow), id);
    }

    /** The key that a cursor names, which must be of this order. */
    public Object keyIn(Cursor cursor) {
        if (!parameter.equals(cursor.key().get(0))) {
            throw Cursor.invalid();
        }
        return key.read(cursor, 1);
    }
}
