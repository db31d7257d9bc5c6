package io.cloudretail.order.privacy;

import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.order.orders.OrderView;
import io.cloudretail.order.orders.Orders;
import io.cloudretail.order.returns.ReturnView;
import io.cloudretail.order.returns.Returns;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What this service holds of a person, some rows at a time, oldest first. */
@Shared
@Transactional
class ExportedRows {
    private static final int ORDERS_AT_ONCE = 100;
    private static final int KEYS_AT_ONCE = 1000;
    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager entityManager;
    private final Orders orders;
    private final Returns returns;

    @Inject
    ExportedRows(EntityManager entityManager, Orders orders, Returns returns) {
        this.entityManager = entityManager;
        this.orders = orders;
        this.returns = returns;
    }

    List<Export.Placed> ordersBehind(Export.Placed last, UUID user) {
        return orders
                .oldest(
                        user,
                        last == null ? Instant.EPOCH : last.order().createdAt(),
                        last == null ? FIRST : last.order().id(),
                        ORDERS_AT_ONCE)
                .items()
                .stream()
                .map(order -> new Export.Placed(OrderView.of(order), order.updatedAt()))
                .toList();
    }

    List<ReturnView> returnsBehind(ReturnView last, UUID user) {
        return returns.ofCustomer(
                user,
                last == null ? Instant.EPOCH : last.requestedAt(),
                last == null ? FIRST : last.id(),
                ORDERS_AT_ONCE);
    }

    /** A cart is short enough. */
    List<Export.InCart> cart(UUID user) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT sku, title, quantity, seen_price_minor, currency, put_at FROM cart_item"
                        + " WHERE customer_id = ?1 ORDER BY put_at, sku")
                .setParameter(1, user)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(column -> new Export.InCart(
                        (String) column[0],
                        (String) column[1],
                        (Integer) column[2],
                        column[3] == null ? null : Money.of((Long) column[3], (String) column[4]),
                        Columns.instant(column[5])))
                .toList();
    }

    List<Export.Key> keysBehind(Export.Key last, UUID user) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT key, order_id, created_at FROM idempotency_key WHERE customer_id = ?1"
                        + " AND (created_at, key) > (?2, ?3) ORDER BY created_at, key LIMIT " + KEYS_AT_ONCE)
                .setParameter(1, user)
                .setParameter(2, Timestamp.from(last == null ? Instant.EPOCH : last.createdAt()))
                .setParameter(3, last == null ? "" : last.key())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(column -> new Export.Key((String) column[0], (UUID) column[1], Columns.instant(column[2])))
                .toList();
    }
}
