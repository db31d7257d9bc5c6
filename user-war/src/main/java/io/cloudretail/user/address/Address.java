package io.cloudretail.user.address;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One of somebody's addresses. */
@Entity
public class Address {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    private String name;

    private String line1;

    private String line2;

    private String city;

    private String region;

    @Column(name = "postal_code")
    private String postalCode;

    private String country;

    @Column(name = "is_default")
    private boolean isDefault;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Address() {}

    Address(UUID account, NewAddress wish, Instant now) {
        this.id = UUID.randomUUID();
        this.account = account;
        this.createdAt = now;
        replace(wish);
    }

    /** Everything but whether it is the default. */
    final void replace(NewAddress wish) {
        name = wish.name();
        line1 = wish.line1();
        line2 = wish.line2();
        city = wish.city();
        region = wish.region();
        postalCode = wish.postalCode();
        country = wish.country();
    }

    void makeDefault(boolean yes) {
        isDefault = yes;
    }

    UUID id() {
        return id;
    }

    boolean isDefault() {
        return isDefault;
    }

    AddressView view() {
        return new AddressView(id, name, line1, line2, city, region, postalCode, country, isDefault);
    }
}
