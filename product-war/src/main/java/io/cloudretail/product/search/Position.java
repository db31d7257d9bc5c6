package io.cloudretail.product.search;

import io.cloudretail.kit.http.Cursor;
import java.util.List;
import java.util.UUID;

/** A product's place in a list: its tier, the number it is ordered by there, and its id. */
record Position(Tier tier, long key, UUID id) {
    static final int PARTS = 4;

    /** A cursor belongs to the sort that it came from. */
    static Position of(Cursor cursor, Wish wish) {
        List<String> part = cursor.key();
        try {
            Position position =
                    new Position(Tier.valueOf(part.get(1)), Long.parseLong(part.get(2)), UUID.fromString(part.get(3)));
            if (part.get(0).equals(wish.sort().parameter()) && position.tier.isFor(wish)) {
                return position;
            }
        } catch (IllegalArgumentException edited) {
            throw Cursor.invalid();
        }
        throw Cursor.invalid();
    }

    String cursor(Wish wish) {
        return Cursor.of(wish.sort().parameter(), tier, key, id).encode();
    }
}
