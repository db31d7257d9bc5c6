package io.cloudretail.order.discount;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.order.totals.Discount;
import io.cloudretail.order.totals.DiscountRefused;
import io.cloudretail.order.totals.DiscountRefused.Reason;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * The use of discount codes by orders. A claim locks the code until its transaction ends, so claims of one code come one
 * after the other and its limits hold in any crowd.
 */
@Shared
public class Discounts {
    private static final String FIELDS = "code, kind, value, minimum_minor, currency, active,"
            + " coalesce(valid_from > now(), false) OR (NOT active AND used = 0), coalesce(valid_until <= now(), false),"
            + " coalesce(used >= use_limit, false), coalesce(customer_limit, -1)";

    private final EntityManager entityManager;

    @Inject
    Discounts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Uses the code for an order, in the order's first transaction. Throws when it does not hold. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Discount claim(String code, UUID customer, UUID order) {
        Discount discount = holding(code, customer, " FOR UPDATE");
        entityManager
                .createNativeQuery(
                        "WITH claimed AS (INSERT INTO discount_use (order_id, code, customer_id) VALUES (?1, ?2, ?3) RETURNING code)"
                                + " UPDATE discount_code d SET used = used + 1 FROM claimed c WHERE d.code = c.code")
                .setParameter(1, order)
                .setParameter(2, discount.code())
                .setParameter(3, customer)
                .executeUpdate();
        return discount;
    }

    /** What the code would take off for this customer, if it were claimed now. Throws when it does not hold. */
    @Transactional(dontRollbackOn = DiscountRefused.class)
    public Discount look(String code, UUID customer) {
        return holding(code, customer, "");
    }

    /** What a code takes off that an order has claimed already. */
    @Transactional
    public Discount claimed(String code) {
        return discount(row(code, ""));
    }

    /** An order that ends without having been bought gives its code back; may be repeated. */
    @Transactional(Transactional.TxType.MANDATORY)
    void giveBack(UUID order) {
        entityManager
                .createNativeQuery("WITH given AS (DELETE FROM discount_use WHERE order_id = ?1 RETURNING code)"
                        + " UPDATE discount_code d SET used = used - 1 FROM given g WHERE d.code = g.code")
                .setParameter(1, order)
                .executeUpdate();
    }

    private Discount holding(String code, UUID customer, String lock) {
        Object[] row = row(code, lock);
        require(!(Boolean) row[6], Reason.UNKNOWN);
        require((Boolean) row[5], Reason.NOT_IN_USE);
        require(!(Boolean) row[7], Reason.EXPIRED);
        require(!(Boolean) row[8], Reason.USED_UP);
        int limit = (Integer) row[9];
        require(limit < 0 || uses((String) row[0], customer) < limit, Reason.LIMIT_REACHED);
        return discount(row);
    }

    private Object[] row(String code, String lock) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT " + FIELDS + " FROM discount_code WHERE code = ?1" + lock)
                .setParameter(1, DiscountCodes.normal(code))
                .getResultList();
        require(!rows.isEmpty(), Reason.UNKNOWN);
        return (Object[]) rows.get(0);
    }

    private long uses(String code, UUID customer) {
        return (Long) entityManager
                .createNativeQuery("SELECT count(*) FROM discount_use WHERE code = ?1 AND customer_id = ?2")
                .setParameter(1, code)
                .setParameter(2, customer)
                .getSingleResult();
    }

    private static Discount discount(Object[] row) {
        long minimum = (Long) row[3];
        return new Discount(
                (String) row[0],
                Discount.Kind.valueOf((String) row[1]),
                (Long) row[2],
                minimum == 0 ? null : Money.of(minimum, (String) row[4]));
    }

    private static void require(boolean holds, Reason otherwise) {
        if (!holds) {
            throw DiscountRefused.because(otherwise);
        }
    }
}
