package io.cloudretail.kit.http;

/**
 * One way to order a list: by a key and then by what tells its rows apart, so that every row has one place. With an index on
 * both, a page costs the same however deep it lies.
 */
public record SortOrder(SortKey key, boolean descending) {
    /** How many parts its cursors have. */
    public static final int PARTS = 3;

    /** What requests call it. */
    public String parameter() {
        return descending ? "-" + key.name() : key.name();
    }

    /** @param id the column that tells rows apart */
    public String orderBy(String id) {
        String direction = descending ? " DESC" : "";
        return " ORDER BY " + key.sql() + direction + ", " + id + direction;
    }

    /** What comes after a place, as SQL whose two parameters, the place's key and id, begin with this number. */
    public String behind(String id, int parameter) {
        return " AND (" + key.sql() + ", " + id + ") " + (descending ? "<" : ">") + " (" + key.given(parameter) + ", ?"
                + (parameter + 1) + ")";
    }

    /** Where a row is in this order. */
    public Cursor cursor(Object keyOfRow, Object id) {
        return Cursor.of(parameter(), key.written(keyOfRow), id);
    }

    /** The key that a cursor names, which must be of this order. */
    public Object keyIn(Cursor cursor) {
        if (!parameter().equals(cursor.key().get(0))) {
            throw Cursor.invalid();
        }
        return key.read(cursor, 1);
    }
}
