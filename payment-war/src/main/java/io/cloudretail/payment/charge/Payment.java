package io.cloudretail.payment.charge;

import io.cloudretail.kit.money.Money;
import io.cloudretail.payment.provider.Charge;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The payment of one order. Rows are made by {@link Payments}; every change happens under the row's lock. */
@Entity
class Payment {
    @Id
    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "amount_minor")
    private Long amount;

    private String currency;
    private String token;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    @Column(name = "cancel_requested")
    private boolean cancelRequested;

    private String reason;

    @Column(name = "provider_reference")
    private String reference;

    private int attempts;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "next_run_at")
    private Instant nextRunAt;

    @Version
    private int version;

    protected Payment() {}

    Payment(UUID orderId, Money amount, String token, PaymentStatus status) {
        this.orderId = orderId;
        this.amount = amount.amount();
        this.currency = amount.currency();
        this.token = token;
        this.status = status;
        this.nextRunAt = Instant.EPOCH;
    }

    /** True when this is the payment that was asked for. */
    boolean is(Money wanted, String wantedToken) {
        return amount != null && amount().equals(wanted) && (token == null || token.equals(wantedToken));
    }

    /** Takes the payment for one run; false while another is at it. */
    boolean claim(Instant now, Instant until) {
        if (leaseUntil != null && leaseUntil.isAfter(now)) {
            return false;
        }
        leaseUntil = until;
        attempts++;
        return true;
    }

    /** Gives the payment back unsettled, to be looked at again. */
    void retryAt(Instant next) {
        leaseUntil = null;
        nextRunAt = next;
    }

    void requestCancellation() {
        cancelRequested = true;
    }

    void capture(String providerReference) {
        require(status == PaymentStatus.PENDING);
        reference = providerReference;
        status = PaymentStatus.CAPTURED;
        token = null;
        leaseUntil = null;
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

    void refund() {
        require(status == PaymentStatus.CAPTURED);
        end(PaymentStatus.REFUNDED);
    }

    boolean isSettled() {
        return status != PaymentStatus.PENDING && !(status == PaymentStatus.CAPTURED && cancelRequested);
    }

    boolean isOff() {
        return cancelRequested || status == PaymentStatus.CANCELLED || status == PaymentStatus.REFUNDED;
    }

    boolean isFirstAttempt() {
        return attempts == 1;
    }

    int attempts() {
        return attempts;
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

    /** Null for a tombstone. */
    Money amount() {
        return amount == null ? null : Money.of(amount, currency);
    }

    Charge charge() {
        return new Charge(key(), amount(), token);
    }

    /** The order's id names the charge at the provider. */
    String key() {
        return orderId.toString();
    }

    private void end(PaymentStatus end) {
        status = end;
        token = null;
        leaseUntil = null;
    }

    private static void require(boolean legal) {
        if (!legal) {
            throw new IllegalStateException("Not a legal transition of a payment");
        }
    }
}
