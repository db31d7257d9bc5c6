package io.cloudretail.product.catalogue;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.problem.InvalidRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;

/** How a list of products to manage is ordered: by one of these and then by id, so that every product has one place. */
enum ManagedSort {
    CREATED("created", "created_at", false),
    CREATED_DOWN("-created", "created_at", true),
    UPDATED("updated", "updated_at", false),
    UPDATED_DOWN("-updated", "updated_at", true),
    TITLE("title", "lower(title)", false),
    TITLE_DOWN("-title", "lower(title)", true),
    PRICE("price", "price_minor", false),
    PRICE_DOWN("-price", "price_minor", true);

    private final String parameter;
    private final String key;
    private final boolean descending;

    ManagedSort(String parameter, String key, boolean descending) {
        this.parameter = parameter;
        this.key = key;
        this.descending = descending;
    }

    static ManagedSort of(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.field(
                        "sort", "must be created, updated, title or price, or one with a - before it"));
    }

    /** What the list is ordered by, as SQL. */
    String key() {
        return key;
    }

    String order() {
        String direction = descending ? " DESC" : "";
        return " ORDER BY " + key + direction + ", id" + direction;
    }

    /** What comes after a place, as SQL with the place's key and id as parameters. */
    String after() {
        return " AND (" + key + ", id) " + (descending ? "<" : ">") + " (?, ?)";
    }

    /** A row's key as text. A title may have anything in it, also what separates the parts of a cursor. */
    String keyOf(ResultSet row, String column) throws SQLException {
        return switch (this) {
            case CREATED, CREATED_DOWN, UPDATED, UPDATED_DOWN ->
                row.getObject(column, OffsetDateTime.class).toInstant().toString();
            case TITLE, TITLE_DOWN -> URLEncoder.encode(row.getString(column), StandardCharsets.UTF_8);
            case PRICE, PRICE_DOWN -> row.getString(column);
        };
    }

    Cursor cursor(String keyOfRow, UUID id) {
        return Cursor.of(parameter, keyOfRow, id);
    }

    /** The key that a cursor of this order names. */
    Object keyIn(Cursor cursor) {
        if (!parameter.equals(cursor.key().get(0))) {
            throw Cursor.invalid();
        }
        try {
            return switch (this) {
                case CREATED, CREATED_DOWN, UPDATED, UPDATED_DOWN ->
                    cursor.time(1).atOffset(ZoneOffset.UTC);
                case TITLE, TITLE_DOWN -> title(cursor.key().get(1));
                case PRICE, PRICE_DOWN -> Long.valueOf(cursor.key().get(1));
            };
        } catch (IllegalArgumentException edited) {
            throw Cursor.invalid();
        }
    }

    private static String title(String encoded) {
        String title = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        if (title.indexOf('\0') >= 0) {
            throw Cursor.invalid();
        }
        return title;
    }
}
