package io.cloudretail.user.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where somebody's program wants to be told of events. */
@Entity
public class Webhook {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    private String url;

    private String description;

    @Column(name = "event_types")
    private String eventTypes;

    private byte[] secret;

    @Column(name = "former_secret")
    private byte[] formerSecret;

    @Column(name = "former_until")
    private Instant formerUntil;

    private boolean enabled;

    @Column(name = "disabled_reason")
    private String disabledReason;

    @Column(name = "failing_since")
    private Instant failingSince;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Webhook() {}

    Webhook(UUID account, NewWebhook wish, byte[] secret, Instant now) {
        this.id = UUID.randomUUID();
        this.account = account;
        this.scope = wish.wishedScope();
        this.url = wish.url();
        this.description = wish.description();
        this.eventTypes = String.join(",", wish.eventTypes());
        this.secret = secret.clone();
        this.enabled = true;
        this.createdAt = now;
    }

    /** Whoever enables it begins anew: what failed before no longer counts. */
    void edit(WebhookEdit wish) {
        url = wish.url();
        description = wish.description();
        eventTypes = String.join(",", wish.eventTypes());
        if (wish.enabled()) {
            disabledReason = null;
            failingSince = enabled ? failingSince : null;
        }
        enabled = wish.enabled();
    }

    /** What signed until now goes on signing beside the new secret for a while. */
    void rotate(byte[] next, Instant overlapUntil) {
        formerSecret = secret;
        formerUntil = overlapUntil;
        secret = next.clone();
    }

    UUID id() {
        return id;
    }

    Scope scope() {
        return scope;
    }

    boolean isEnabled() {
        return enabled;
    }

    WebhookView view(Instant now) {
        return new WebhookView(
                id,
                url,
                description,
                scope.name(),
                List.of(eventTypes.split(",")),
                enabled,
                disabledReason,
                failingSince,
                formerUntil == null || formerUntil.isBefore(now) ? null : formerUntil,
                createdAt);
    }
}
