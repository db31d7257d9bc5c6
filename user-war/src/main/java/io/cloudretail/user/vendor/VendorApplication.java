package io.cloudretail.user.vendor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Somebody's wish to sell in the shop. */
@Entity
@Table(name = "vendor_application")
public class VendorApplication {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    private String company;

    private String message;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    @Version
    private int version;

    protected VendorApplication() {}

    VendorApplication(UUID account, String company, String message, Instant now) {
        this.id = UUID.randomUUID();
        this.account = account;
        this.company = company;
        this.message = message;
        this.status = ApplicationStatus.OPEN;
        this.submittedAt = now;
    }

    void approve(Instant now) {
        decide(ApplicationStatus.APPROVED, now);
    }

    void reject(String why, Instant now) {
        decide(ApplicationStatus.REJECTED, now);
        reason = why;
    }

    private void decide(ApplicationStatus decision, Instant now) {
        if (status != ApplicationStatus.OPEN) {
            throw new AlreadyDecided();
        }
        status = decision;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID account() {
        return account;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    ApplicationView view() {
        return new ApplicationView(id, account, company, message, status, submittedAt, decidedAt, reason);
    }
}
