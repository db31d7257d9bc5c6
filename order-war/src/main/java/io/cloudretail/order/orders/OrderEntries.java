package io.cloudretail.order.orders;

import io.cloudretail.kit.audit.AdminActs;
import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The history of orders. What changes an order's status is entered by the database itself. */
@Shared
@Transactional
public class OrderEntries {
    private static final String STATUSES = Arrays.stream(OrderStatus.values())
            .map(status -> "'" + status + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private final EntityManager entityManager;
    private final AdminActs acts;

    @Inject
    OrderEntries(EntityManager entityManager, AdminActs acts) {
        this.entityManager = entityManager;
        this.acts = acts;
    }

    /** Says who makes the changes of this transaction, if it is neither the order's customer nor the shop. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void actAs(Actor actor) {
        if (actor.isAdmin()) {
            entityManager
                    .createNativeQuery("SELECT set_config('cloudretail.admin', ?1, true)")
                    .setParameter(1, actor.id().toString())
                    .getResultList();
        }
    }

    /** Enters what is no change of status, in the transaction in which it happens; of an admin also in the audit log. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(UUID order, String what, Actor actor, String detail) {
        entityManager
                .createNativeQuery("INSERT INTO order_entry (order_id, what, by_whom, actor_id, detail)"
                        + " VALUES (?1, ?2, ?3, CAST(?4 AS uuid), ?5)")
                .setParameter(1, order)
                .setParameter(2, what)
                .setParameter(3, actor.kind())
                .setParameter(4, actor.isAdmin() ? actor.id().toString() : null)
                .setParameter(5, detail)
                .executeUpdate();
        if (actor.isAdmin()) {
            acts.noteBy(actor.id(), what.toLowerCase(Locale.ROOT).replace('_', '-'), order);
        }
    }

    /** Oldest first. */
    public List<OrderEntry> of(UUID order) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT what, by_whom, actor_id, detail, at FROM order_entry WHERE order_id = ?1 ORDER BY id")
                .setParameter(1, order)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(column -> new OrderEntry(
                        (String) column[0],
                        (String) column[1],
                        (UUID) column[2],
                        (String) column[3],
                        Columns.instant(column[4])))
                .toList();
    }

    /** How these orders changed, each since the change that was seen of it last; in order. */
    public List<StatusChange> since(Map<UUID, Long> seen) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT e.id, e.order_id, e.what, e.at"
                        + " FROM unnest(CAST(?1 AS uuid[]), CAST(?2 AS bigint[])) AS s (order_id, id)"
                        + " JOIN order_entry e ON e.order_id = s.order_id AND e.id > s.id"
                        + " WHERE e.what IN " + STATUSES + " ORDER BY e.id")
                .setParameter(1, array(seen.keySet()))
                .setParameter(2, array(seen.values()))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(column -> new StatusChange(
                        ((Number) column[0]).longValue(),
                        (UUID) column[1],
                        OrderStatus.valueOf((String) column[2]),
                        Columns.instant(column[3])))
                .toList();
    }

    private static String array(Iterable<?> values) {
        StringBuilder text = new StringBuilder("{");
        values.forEach(value -> text.append(text.length() == 1 ? "" : ",").append(value));
        return text.append('}').toString();
    }
}
