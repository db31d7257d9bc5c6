package io.cloudretail.order.orders;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All orders. */
@Shared
@Transactional
public class Orders {
    /** How many lines an order has: the number of its last one tells, without reading the others. */
    private static final String LINES =
            "coalesce((SELECT max(line_no) + 1 FROM order_line WHERE order_id = found.id), 0)";

    private final EntityManager entityManager;

    @Inject
    public Orders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The order with its lines read, so that it can be used after the transaction. */
    public Optional<Order> find(UUID id) {
        return withLines(entityManager.find(Order.class, id));
    }

    /** The order, locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Order> lock(UUID id) {
        return withLines(entityManager.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Order order) {
        entityManager.persist(order);
        // what follows in SQL refers to the row
        entityManager.flush();
    }

    public String nextNumber() {
        return "CR-"
                + entityManager
                        .createNativeQuery("SELECT nextval('order_number')")
                        .getSingleResult();
    }

    /** In the order that is wanted, from the one after the given position on, null for the start; to look at. */
    public Portion<Order> list(OrderSearch wish, Cursor after, int wanted) {
        OrderSearch.Sql search = wish.query(after, wanted + 1);
        return portion(search.text(), search.values(), wanted);
    }

    /** All orders of a customer, oldest first, from the one after the given position on; to look at. */
    public Portion<Order> oldest(UUID customer, Instant afterTime, UUID afterId, int wanted) {
        return portion(
                "SELECT id FROM customer_order WHERE customer_id = ?1 AND (created_at, id) > (?2, ?3)"
                        + " ORDER BY created_at, id LIMIT ?4",
                List.of(customer, Timestamp.from(afterTime), afterId, wanted + 1),
                wanted);
    }

    /** Each with its lines, in three queries for all: those of the ids, of the orders, and of their lines. */
    private Portion<Order> portion(String ids, List<?> values, int wanted) {
        Query query = entityManager.createNativeQuery("SELECT found.id, " + LINES + " FROM (" + ids + ") AS found");
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        Portion<UUID> found = Portion.of(query.getResultList(), wanted);
        if (found.items().isEmpty()) {
            return new Portion<>(List.of(), false);
        }
        Map<UUID, Order> orders = entityManager
                .createQuery("SELECT o FROM Order o WHERE o.id IN :ids", Order.class)
                .setParameter("ids", found.items())
                .setHint("eclipselink.read-only", true)
                .setHint("eclipselink.batch", "o.lines")
                .setHint("eclipselink.batch.type", "IN")
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Order::id, order -> order));
        List<Order> inTheirOrder = found.items().stream().map(orders::get).toList();
        inTheirOrder.forEach(Order::lines);
        return new Portion<>(inTheirOrder, found.more());
    }

    private static Optional<Order> withLines(Order order) {
        if (order != null) {
            order.lines();
        }
        return Optional.ofNullable(order);
    }
}
