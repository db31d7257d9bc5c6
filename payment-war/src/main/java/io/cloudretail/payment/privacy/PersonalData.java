package io.cloudretail.payment.privacy;

import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.erasure.Belongings;
import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where this service holds what belongs to a person, and how it goes: payments that are nobody's are left. */
@Shared
@Transactional
class PersonalData implements Belongings {
    private static final int AT_ONCE = 1000;

    private final EntityManager entityManager;

    @Inject
    PersonalData(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Export of(UUID user) {
        Map<UUID, List<Export.Movement>> transactions = transactions(user);
        return new Export(rows(
                        "SELECT order_id, status, reason, amount_minor, currency, provider_reference, created_at"
                                + " FROM payment WHERE customer_id = ?1 ORDER BY created_at, order_id",
                        user)
                .map(column -> payment(column, transactions.getOrDefault((UUID) column[0], List.of())))
                .toList());
    }

    /** Nothing of it has to go before the rest. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void eraseFirst(UUID user) {}

    /** A payment whose outcome is unknown keeps its token until it is settled; the schema lets no settled one have any. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean erasePortion(UUID user) {
        return entityManager
                        .createNativeQuery("UPDATE payment SET customer_id = NULL, version = version + 1"
                                + " WHERE order_id = ANY (ARRAY(SELECT order_id FROM payment WHERE customer_id = ?1"
                                + " ORDER BY order_id LIMIT " + AT_ONCE + " FOR UPDATE))")
                        .setParameter(1, user)
                        .executeUpdate()
                < AT_ONCE;
    }

    private Map<UUID, List<Export.Movement>> transactions(UUID user) {
        return rows(
                        "SELECT t.order_id, t.type, t.amount_minor, t.currency, t.provider_reference, t.created_at"
                                + " FROM payment_transaction t JOIN payment p ON p.order_id = t.order_id"
                                + " WHERE p.customer_id = ?1 ORDER BY t.id",
                        user)
                .collect(Collectors.groupingBy(
                        column -> (UUID) column[0], Collectors.mapping(PersonalData::movement, Collectors.toList())));
    }

    private Stream<Object[]> rows(String sql, UUID user) {
        List<?> rows =
                entityManager.createNativeQuery(sql).setParameter(1, user).getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private static Export.Payment payment(Object[] column, List<Export.Movement> transactions) {
        return new Export.Payment(
                (UUID) column[0],
                (String) column[1],
                (String) column[2],
                money(column[3], column[4]),
                (String) column[5],
                Columns.instant(column[6]),
                transactions);
    }

    private static Export.Movement movement(Object[] column) {
        return new Export.Movement(
                (String) column[1], money(column[2], column[3]), (String) column[4], Columns.instant(column[5]));
    }

    private static Money money(Object amount, Object currency) {
        return Money.of(((Number) amount).longValue(), (String) currency);
    }
}
