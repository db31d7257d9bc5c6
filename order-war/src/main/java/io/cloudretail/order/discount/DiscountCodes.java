package io.cloudretail.order.discount;

import io.cloudretail.kit.audit.AdminActs;
import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.Precondition;
import io.cloudretail.kit.http.SortKey;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.http.SortOrders;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All discount codes, for those who make them. */
@Shared
@Transactional
class DiscountCodes {
    static final String FORM = "[A-Za-z0-9_-]{1,40}";

    /** Not by how often they are used: every order that uses one would have to change an index. */
    static final SortOrders ORDERS =
            SortOrders.of("-created", SortKey.time("created", "created_at"), SortKey.text("code", "code"));

    private static final String SELECT = "SELECT code, kind, value, currency, minimum_minor, valid_from, valid_until,"
            + " use_limit, customer_limit, active, used, created_at, version FROM discount_code";

    private final EntityManager entityManager;
    private final AdminActs acts;

    @Inject
    DiscountCodes(EntityManager entityManager, AdminActs acts) {
        this.entityManager = entityManager;
        this.acts = acts;
    }

    /** One way to write each code. */
    static String normal(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    DiscountCode add(NewDiscountCode wish) {
        long value =
                wish.amount() != null ? wish.amount().amount() : wish.basisPoints() != null ? wish.basisPoints() : 0;
        int added = entityManager
                .createNativeQuery(
                        "INSERT INTO discount_code (code, kind, value, currency, minimum_minor, valid_from, valid_until,"
                                + " use_limit, customer_limit, active) VALUES (?1, ?2, ?3, 'GBP', ?4, CAST(?5 AS timestamptz),"
                                + " CAST(?6 AS timestamptz), CAST(?7 AS integer), CAST(?8 AS integer), ?9) ON CONFLICT DO NOTHING")
                .setParameter(1, wish.normalCode())
                .setParameter(2, wish.kind())
                .setParameter(3, value)
                .setParameter(4, wish.minimum() == null ? 0L : wish.minimum().amount())
                .setParameter(5, text(wish.validFrom()))
                .setParameter(6, text(wish.validUntil()))
                .setParameter(7, text(wish.limit()))
                .setParameter(8, text(wish.limitPerCustomer()))
                .setParameter(9, wish.isActive())
                .executeUpdate();
        if (added == 0) {
            throw new CodeExists();
        }
        acts.note("discount-code-added", wish.normalCode());
        return find(wish.normalCode());
    }

    /** Throws when there is none. */
    DiscountCode find(String code) {
        return one(code, "").orElseThrow(() -> new NotFound("There is no such discount code."));
    }

    /** From a place of this order on; without one from the start. */
    List<DiscountCode> list(SortOrder order, Optional<Cursor> after, int rows) {
        Query query = entityManager.createNativeQuery(list(order, after.isPresent()));
        after.ifPresent(place -> query.setParameter(2, order.keyIn(place))
                .setParameter(3, place.key().get(2)));
        List<?> page = query.setParameter(1, rows).getResultList();
        return page.stream().map(row -> DiscountRow.code((Object[]) row)).toList();
    }

    static String list(SortOrder order, boolean fromAPlaceOn) {
        return SELECT + " WHERE true" + (fromAPlaceOn ? order.behind("code", 2) : "") + order.orderBy("code")
                + " LIMIT ?1";
    }

    DiscountCode change(String code, Precondition precondition, DiscountCodeEdit edit) {
        DiscountCode found =
                one(code, " FOR UPDATE").orElseThrow(() -> new NotFound("There is no such discount code."));
        precondition.require(found.version());
        entityManager
                .createNativeQuery(
                        "UPDATE discount_code SET valid_until = coalesce(CAST(?2 AS timestamptz), valid_until),"
                                + " use_limit = coalesce(CAST(?3 AS integer), use_limit),"
                                + " customer_limit = coalesce(CAST(?4 AS integer), customer_limit),"
                                + " active = coalesce(CAST(?5 AS boolean), active), version = version + 1 WHERE code = ?1")
                .setParameter(1, found.code())
                .setParameter(2, text(edit.validUntil()))
                .setParameter(3, text(edit.limit()))
                .setParameter(4, text(edit.limitPerCustomer()))
                .setParameter(5, text(edit.active()))
                .executeUpdate();
        acts.note("discount-code-changed", found.code());
        return find(found.code());
    }

    /** Removes a code that no order ever used. */
    void remove(String code) {
        DiscountCode found =
                one(code, " FOR UPDATE").orElseThrow(() -> new NotFound("There is no such discount code."));
        boolean named = (Boolean) entityManager
                .createNativeQuery("SELECT EXISTS (SELECT 1 FROM customer_order WHERE discount_code = ?1)")
                .setParameter(1, found.code())
                .getSingleResult();
        if (named || found.used() > 0) {
            throw new CodeInUse();
        }
        entityManager
                .createNativeQuery("DELETE FROM discount_code WHERE code = ?1")
                .setParameter(1, found.code())
                .executeUpdate();
        acts.note("discount-code-removed", found.code());
    }

    private Optional<DiscountCode> one(String code, String lock) {
        List<?> rows = entityManager
                .createNativeQuery(SELECT + " WHERE code = ?1" + lock)
                .setParameter(1, normal(code))
                .getResultList();
        return rows.stream().map(row -> DiscountRow.code((Object[]) row)).findFirst();
    }

    /** As text, because a null has no type by itself. */
    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
