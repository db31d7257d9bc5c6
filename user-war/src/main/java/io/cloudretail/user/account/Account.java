package io.cloudretail.user.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** A person's account. */
@Entity
public class Account {
    @Id
    private UUID id;

    private String email;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "consent_version")
    private String consentVersion;

    @Column(name = "consented_at")
    private Instant consentedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "email_verified_at")
    private Instant emailVerifiedAt;

    @Column(name = "locked_at")
    private Instant lockedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    private Set<String> roles;

    @Version
    private int version;

    protected Account() {}

    private Account(UUID id, EmailAddress email, String displayName, Set<String> roles, Instant now) {
        this.id = id;
        this.email = email.text();
        this.displayName = displayName;
        this.roles = new TreeSet<>(roles);
        this.createdAt = now;
    }

    /** Of somebody who chose a password and consented to the terms. */
    public static Account opened(
            EmailAddress email,
            String displayName,
            Set<String> roles,
            String passwordHash,
            String consent,
            Instant now) {
        Account account = new Account(UUID.randomUUID(), email, displayName, roles, now);
        account.passwordHash = passwordHash;
        account.consent(consent, now);
        return account;
    }

    /** Of somebody who is asked by mail to choose a password and to consent; cannot log in before. */
    public static Account invited(EmailAddress email, String displayName, Set<String> roles, Instant now) {
        return new Account(UUID.randomUUID(), email, displayName, roles, now);
    }

    AccountEvent registered() {
        return new AccountEvent.Registered(id, createdAt);
    }

    AccountEvent erased(Instant now) {
        return new AccountEvent.Erased(id, now);
    }

    private void consent(String terms, Instant now) {
        consentVersion = terms;
        consentedAt = now;
    }

    public void acceptInvitation(String displayName, String passwordHash, String terms, Instant now) {
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        consent(terms, now);
        verifyEmail(now);
    }

    public void rename(String newName) {
        displayName = newName;
    }

    /** Whoever opened a link mailed to the address reads its mail. */
    public void verifyEmail(Instant now) {
        if (emailVerifiedAt == null) {
            emailVerifiedAt = now;
        }
    }

    void changeEmail(EmailAddress newEmail, Instant now) {
        email = newEmail.text();
        emailVerifiedAt = now;
    }

    public void lock(Instant now) {
        if (lockedAt == null) {
            lockedAt = now;
        }
    }

    public void unlock() {
        lockedAt = null;
    }

    void grant(Set<String> newRoles) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    public void replacePassword(String newHash) {
        passwordHash = newHash;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String displayName() {
        return displayName;
    }

    public EmailAddress emailAddress() {
        return new EmailAddress(email);
    }

    /** Empty for whoever was invited and has not chosen a password yet. */
    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public boolean isVerified() {
        return emailVerifiedAt != null;
    }

    public boolean isLocked() {
        return lockedAt != null;
    }

    public String consentVersion() {
        return consentVersion;
    }

    public Instant consentedAt() {
        return consentedAt;
    }

    public int version() {
        return version;
    }

    public SortedSet<String> roles() {
        return new TreeSet<>(roles);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
