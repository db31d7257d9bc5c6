package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import io.cloudretail.payment.provider.Charge;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The payment of one order. Rows are made by {@link Payments}; every change happens under the row's lock. */
@Entity
class Payment extends Unsettled {
    @Id
    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "amount_minor")
    private Long amount;

    @Column(name = "refunded_minor")
    private long refunded;

    private String currency;
    private String token;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    @Column(name = "cancel_requested")
    private boolean cancelRequested;

    private String reason;

    @Column(name = "provider_reference")
    private String reference;

    /** By which its customer does what they have to do first; the release before forgets to take it away at the end. */
    @Column(name = "client_secret")
    private String clientSecret;

    @Column(name = "created_at", insertable = false, updatable = false)
    private Instant createdAt;

    protected Payment() {}

    Payment(UUID orderId, Money amount, String token, PaymentStatus status) {
        this.orderId = orderId;
        this.amount = amount.amount();
        this.currency = amount.currency();
        this.token = token;
        this.status = status;
    }

    /** Refuses to be taken for what was asked for, unless it is that and still wanted. */
    void require(Money wanted, String wantedToken) {
        if (isOff()) {
            throw new PaymentCancelled();
        }
        if (!amount().equals(wanted) || token != null && !token.equals(wantedToken)) {
            throw new PaymentDiffers();
        }
    }

    /** Nothing may stay taken any more. True when something is, and nobody has said so before. */
    boolean callOff() {
        boolean isNews = !cancelRequested;
        if (isPending() || status == PaymentStatus.CAPTURED) {
            cancelRequested = true;
        }
        return isNews && owesAll();
    }

    /** What is left of it when all these are given back. */
    Money left(List<Refund> refunds) {
        long intended =
                refunds.stream().mapToLong(refund -> refund.amount().amount()).sum();
        return Money.of(amount - intended, currency);
    }

    /** Refuses a refund of more than is left of what was captured. */
    void requireLeft(List<Refund> refunds, Money wanted) {
        if (status != PaymentStatus.CAPTURED && status != PaymentStatus.REFUNDED) {
            throw new RefundExceedsPayment(null);
        }
        Money left = left(refunds);
        if (!wanted.currency().equals(currency) || wanted.amount() > left.amount()) {
            throw new RefundExceedsPayment(left);
        }
    }

    /** Its customer has to say yes at their bank before it is decided. */
    void awaitCustomer(String secret) {
        require(status == PaymentStatus.PENDING);
        clientSecret = secret;
    }

    void capture(String providerReference) {
        require(status == PaymentStatus.PENDING);
        reference = providerReference;
        end(PaymentStatus.CAPTURED);
    }

    void decline(String why) {
        require(status == PaymentStatus.PENDING);
        reason = why;
        end(PaymentStatus.DECLINED);
    }

    void cancel() {
        require(status == PaymentStatus.PENDING);
        end(PaymentStatus.CANCELLED);
    }

    /** Part of what was captured was given back, or the last of it. */
    void refund(Money part) {
        require(status == PaymentStatus.CAPTURED && part.currency().equals(currency));
        require(part.amount() > 0 && part.amount() <= amount - refunded);
        refunded += part.amount();
        if (refunded == amount) {
            end(PaymentStatus.REFUNDED);
        }
    }

    boolean isPending() {
        return status == PaymentStatus.PENDING;
    }

    boolean isSettled() {
        return !isPending() && !owesAll();
    }

    /** Captured, but called off: all of it is to be given back. */
    boolean owesAll() {
        return status == PaymentStatus.CAPTURED && cancelRequested;
    }

    private boolean isOff() {
        return cancelRequested || status == PaymentStatus.CANCELLED || status == PaymentStatus.REFUNDED;
    }

    /** What its customer needs for what they have to do; empty when that is nothing. */
    Optional<String> clientSecret() {
        return Optional.ofNullable(clientSecret).filter(secret -> isPending() && !cancelRequested);
    }

    boolean isOf(UUID customer) {
        return customer.equals(customerId);
    }

    UUID orderId() {
        return orderId;
    }

    PaymentStatus status() {
        return status;
    }

    boolean cancelRequested() {
        return cancelRequested;
    }

    String reason() {
        return reason;
    }

    /** What the provider calls it; null before it is captured. */
    String reference() {
        return reference;
    }

    /** Null for a tombstone. */
    Money amount() {
        return amount == null ? null : Money.of(amount, currency);
    }

    /** How much of it was given back; null for a tombstone. */
    Money refunded() {
        return amount == null ? null : Money.of(refunded, currency);
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The order's id names the charge at the provider. */
    Charge charge() {
        return new Charge(orderId.toString(), amount(), token);
    }

    private void end(PaymentStatus end) {
        status = end;
        token = null;
        clientSecret = null;
        letGo();
    }

    private static void require(boolean legal) {
        if (!legal) {
            throw new IllegalStateException("Not a legal transition of a payment");
        }
    }
}
