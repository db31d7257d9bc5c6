package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import io.cloudretail.payment.provider.Repayment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is to be given back of a payment, under the id of a return, or of the order for all that a cancellation gives back. */
@Entity
@Table(name = "payment_refund")
class Refund extends Unsettled {
    private static final String PENDING = "PENDING";
    private static final String REFUNDED = "REFUNDED";
    private static final Duration FIRST_LOOK = Duration.ofSeconds(30);

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "amount_minor")
    private long amount;

    private String currency;
    private String status;
    private String reason;
    private int refusals;

    @Column(name = "provider_reference")
    private String reference;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Refund() {}

    Refund(UUID id, UUID orderId, Money amount, Instant now) {
        this.id = id;
        this.orderId = orderId;
        this.amount = amount.amount();
        this.currency = amount.currency();
        this.status = PENDING;
        this.createdAt = now;
        lookFirstAt(now.plus(FIRST_LOOK));
    }

    /** How refunds may stand. */
    static List<String> statuses() {
        return List.of(PENDING, REFUNDED);
    }

    /** True when this is the refund that was asked for. */
    boolean is(UUID ofOrder, Money wanted) {
        return orderId.equals(ofOrder) && amount().equals(wanted);
    }

    boolean isPending() {
        return PENDING.equals(status);
    }

    void giveBack(String providerReference) {
        if (!isPending()) {
            throw new IllegalStateException("A refund is given back once");
        }
        status = REFUNDED;
        reference = providerReference;
        reason = null;
        letGo();
    }

    /** The provider said no. The money is still owed: the next attempt is a new one to the provider. */
    void refuse(String why) {
        reason = why;
        refusals++;
    }

    Repayment repayment(String chargeReference) {
        String key = refusals == 0 ? id.toString() : id + "-" + refusals;
        return new Repayment(key, orderId.toString(), chargeReference, amount());
    }

    UUID id() {
        return id;
    }

    UUID orderId() {
        return orderId;
    }

    Money amount() {
        return Money.of(amount, currency);
    }

    String status() {
        return status;
    }

    String reason() {
        return reason;
    }

    Instant createdAt() {
        return createdAt;
    }
}
