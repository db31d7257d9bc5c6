package io.cloudretail.user.audit;

import io.cloudretail.kit.http.SortKey;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.http.SortOrders;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The entries there are. */
@Shared
@Transactional
public class AuditEntries {
    /** Entries are numbered as they come. */
    static final SortOrders ORDERS = SortOrders.of("-at", SortKey.number("at", "id"));

    private static final String COLUMNS =
            "SELECT id, at, service, action, actor_id, account_id, subject, address, user_agent, detail FROM audit_entry";

    private final EntityManager entityManager;

    @Inject
    AuditEntries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** From the entry behind this one on; without it from the start. */
    List<AuditEntry> find(AuditSearch search, SortOrder order, Optional<Long> behind, int rows) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>();
        add(conditions, values, order.descending() ? "id < ?" : "id > ?", behind.orElse(null));
        add(conditions, values, "account_id = ?", search.account());
        add(conditions, values, "actor_id = ?", search.actor());
        add(conditions, values, "action = ?", search.action());
        add(conditions, values, "subject = ?", search.subject());
        add(conditions, values, "at >= ?", search.from());
        add(conditions, values, "at < ?", search.to());
        return read(
                COLUMNS + " WHERE " + String.join(" AND ", conditions) + " ORDER BY id"
                        + (order.descending() ? " DESC" : ""),
                values,
                rows);
    }

    /** All that one person did or had done to their account, oldest first. */
    public List<AuditEntry> of(UUID account) {
        return read(COLUMNS + " WHERE account_id = ? ORDER BY id", List.of(account), Integer.MAX_VALUE);
    }

    /** Wipes what entries tell of an erased person beside the bare fact. */
    public void anonymise(UUID account) {
        entityManager
                .createNativeQuery("UPDATE audit_entry SET address = NULL, user_agent = NULL, detail = NULL"
                        + " WHERE account_id = ?1 OR actor_id = ?1")
                .setParameter(1, account)
                .executeUpdate();
    }

    int forgetVisitors(int atMost) {
        return entityManager
                .createNativeQuery("UPDATE audit_entry SET address = NULL, user_agent = NULL WHERE id IN"
                        + " (SELECT id FROM audit_entry WHERE at < now() - interval '180 days'"
                        + " AND (address IS NOT NULL OR user_agent IS NOT NULL) LIMIT ?1)")
                .setParameter(1, atMost)
                .executeUpdate();
    }

    private List<AuditEntry> read(String sql, List<Object> values, int rows) {
        Query query = entityManager.createNativeQuery(numbered(sql)).setMaxResults(rows);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<?> found = query.getResultList();
        return found.stream().map(Object[].class::cast).map(AuditEntries::entry).toList();
    }

    private static void add(List<String> conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static String numbered(String sql) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (char each : sql.toCharArray()) {
            text.append(each);
            if (each == '?') {
                text.append(++number);
            }
        }
        return text.toString();
    }

    private static AuditEntry entry(Object[] row) {
        return new AuditEntry(
                ((Number) row[0]).longValue(),
                row[1] instanceof Instant at ? at : ((java.sql.Timestamp) row[1]).toInstant(),
                (String) row[2],
                (String) row[3],
                (UUID) row[4],
                (UUID) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9]);
    }
}
