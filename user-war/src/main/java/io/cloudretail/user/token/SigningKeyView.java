package io.cloudretail.user.token;

import io.cloudretail.kit.database.Columns;
import java.time.Instant;

/**
 * A signing key as admins see it: never the key itself.
 *
 * @param kid the name by which tokens refer to it
 * @param state NEXT, ACTIVE or RETIRED
 * @param activatedAt absent for a key that has not signed yet
 * @param retiredAt absent for a key that still signs or has not signed yet
 */
public record SigningKeyView(String kid, String state, Instant createdAt, Instant activatedAt, Instant retiredAt) {
    static SigningKeyView of(Object[] row) {
        return new SigningKeyView(
                (String) row[0],
                (String) row[1],
                Columns.instant(row[2]),
                Columns.instant(row[3]),
                Columns.instant(row[4]));
    }
}
