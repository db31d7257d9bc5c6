package io.cloudretail.product.review;

import io.cloudretail.kit.http.Cursor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A review's place in a list, as a cursor holds it. It belongs to the order or filter of the list that gave it. */
record ReviewPosition(int rating, Instant time, UUID id) {
    static final int PARTS = 4;

    static Cursor cursor(String list, Review last) {
        return Cursor.of(list, last.rating(), last.createdAt(), last.id());
    }

    /** As parameters of a statement: time and id, where it is ordered by ratings with the rating before them. */
    List<Object> parts(boolean byRating) {
        return byRating ? List.of(rating, Timestamp.from(time), id) : List.of(Timestamp.from(time), id);
    }

    static ReviewPosition of(Cursor cursor, String list) {
        if (cursor.key().get(0).equals(list) && cursor.key().get(1).matches("[1-5]")) {
            return new ReviewPosition(Integer.parseInt(cursor.key().get(1)), cursor.time(2), cursor.uuid(3));
        }
        throw Cursor.invalid();
    }
}
