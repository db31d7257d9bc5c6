package io.cloudretail.product.review;

import io.cloudretail.kit.http.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** A review's place in a list, as a cursor holds it. It belongs to the order or filter of the list that gave it. */
record ReviewPosition(int rating, Instant time, UUID id) {
    static final int PARTS = 4;

    static Cursor cursor(String list, Review last) {
        return Cursor.of(list, last.rating(), last.createdAt(), last.id());
    }

    static ReviewPosition of(Cursor cursor, String list) {
        try {
            if (cursor.key().get(0).equals(list) && cursor.key().get(1).matches("[1-5]")) {
                return new ReviewPosition(
                        Integer.parseInt(cursor.key().get(1)),
                        Instant.parse(cursor.key().get(2)),
                        UUID.fromString(cursor.key().get(3)));
            }
        } catch (IllegalArgumentException | DateTimeException edited) {
            throw Cursor.invalid();
        }
        throw Cursor.invalid();
    }
}
