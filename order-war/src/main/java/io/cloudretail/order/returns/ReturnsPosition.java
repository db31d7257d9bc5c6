package io.cloudretail.order.returns;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.order.orders.Portion;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Behind which return a page of them begins, and what the next page is asked for by. */
record ReturnsPosition(Instant time, UUID id) {
    static ReturnsPosition of(PageRequest page) {
        Optional<Cursor> after = page.after(2);
        return new ReturnsPosition(
                after.map(cursor -> cursor.time(0)).orElse(Instant.EPOCH),
                after.map(cursor -> cursor.uuid(1)).orElse(new UUID(0, 0)));
    }

    static Page<ReturnView> page(Portion<Return> found) {
        return Page.of(
                found.items().stream().map(ReturnView::of).toList(),
                found.more(),
                view -> Cursor.of(view.requestedAt(), view.id()));
    }
}
