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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    private Set<String> roles;

    @Version
    private int version;

    protected Account() {}

    Account(
            UUID id,
            EmailAddress email,
            String displayName,
            String passwordHash,
            Set<String> roles,
            String consentVersion,
            Instant now) {
        this.id = id;
        this.email = email.text();
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.roles = new TreeSet<>(roles);
        this.consentVersion = consentVersion;
        this.consentedAt = now;
        this.createdAt = now;
    }

    AccountEvent registered() {
        return new AccountEvent.Registered(id, createdAt);
    }

    void grant(Set<String> newRoles) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    void replacePassword(String newHash) {
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

    public String passwordHash() {
        return passwordHash;
    }

    public SortedSet<String> roles() {
        return new TreeSet<>(roles);
    }

    Instant createdAt() {
        return createdAt;
    }
}
