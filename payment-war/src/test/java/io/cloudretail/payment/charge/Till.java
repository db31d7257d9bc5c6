package io.cloudretail.payment.charge;

import io.cloudretail.devstack.Service;
import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.kit.problem.Problem;
import io.cloudretail.testkit.database.RealDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The service's repositories on a real database, each step in a transaction of its own, for one order. */
final class Till {
    private static final Duration NOBODY_ELSE_IS_AT_IT = Duration.ZERO;

    private final RealDatabase database =
            RealDatabase.of(Service.PAYMENT, Unsettled.class, Payment.class, Refund.class);
    private final UUID order = UUID.randomUUID();
    private final Map<Integer, UUID> refunds = new TreeMap<>();
    private final Money total;

    Till(long total) {
        this.total = gbp(total);
    }

    /** True when it was done, false when it was refused. */
    boolean take(Step step) {
        return switch (step.kind()) {
            case CHARGE ->
                did((payments, refunds) -> payments.intendCharge(order, UUID.randomUUID(), total, "tok_visa"));
            case CAPTURE -> did((payments, refunds) -> payments.captured(order, "reference"));
            case DECLINE -> did((payments, refunds) -> payments.declined(order, "card_declined"));
            case CANCEL -> did((payments, refunds) -> payments.intendCancellation(order));
            case CALLED_OFF -> did((payments, refunds) -> payments.cancelled(order));
            case REFUND -> did((payments, refunds) -> refunds.intend(order, refund(step.refund()), gbp(step.amount())));
            case GIVE_BACK ->
                did((payments, refunds) -> given(refunds).forEach(refund -> refunds.done(refund, "given")));
            case REFUSE -> did((payments, refunds) -> given(refunds).forEach(refund -> refunds.refused(refund, "no")));
        };
    }

    /** Status, amount refunded, sum of the ledger, its captures, and the refunds that are intended. */
    List<Object> books() {
        Object[] row = (Object[]) database.inTransaction(em -> em.createNativeQuery("SELECT p.status, p.refunded_minor,"
                        + " (SELECT coalesce(sum(amount_minor), 0) FROM payment_transaction WHERE order_id = p.order_id),"
                        + " (SELECT count(*) FROM payment_transaction WHERE order_id = p.order_id AND type = 'CAPTURE'),"
                        + " (SELECT coalesce(sum(amount_minor), 0) FROM payment_refund WHERE order_id = p.order_id)"
                        + " FROM payment p WHERE p.order_id = ?1")
                .setParameter(1, order)
                .getSingleResult());
        return List.of(row[0], number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    boolean exists() {
        return database.inTransaction(em -> em.find(Payment.class, order)) != null;
    }

    List<String> events() {
        List<?> types = database.inTransaction(em -> em.createNativeQuery(
                        "SELECT headers ->> 'ce_type' FROM outbox WHERE aggregate_id = ?1 ORDER BY id")
                .setParameter(1, order.toString())
                .getResultList());
        return types.stream().map(String.class::cast).toList();
    }

    private List<Refund> given(Refunds refunds) {
        return refunds.of(order).stream().filter(Refund::isPending).limit(1).toList();
    }

    private boolean did(BiConsumer<Payments, Refunds> what) {
        try {
            database.inTransaction(em -> {
                Refunds refunds = refunds(em);
                what.accept(payments(em, refunds), refunds);
                return true;
            });
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private UUID refund(int number) {
        return refunds.computeIfAbsent(number, any -> UUID.randomUUID());
    }

    private static Payments payments(EntityManager em, Refunds refunds) {
        ErasedUsers nobody = new ErasedUsers(em, Clock.systemUTC(), Duration.ofDays(7));
        return new Payments(em, new Ledger(em), refunds, outbox(em), nobody, Clock.systemUTC(), NOBODY_ELSE_IS_AT_IT);
    }

    private static Refunds refunds(EntityManager em) {
        return new Refunds(em, new Ledger(em), outbox(em), Clock.systemUTC(), NOBODY_ELSE_IS_AT_IT);
    }

    private static Outbox outbox(EntityManager em) {
        return new Outbox(em, Clock.systemUTC(), "payment");
    }

    private static Money gbp(long pence) {
        return Money.of(pence, "GBP");
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
