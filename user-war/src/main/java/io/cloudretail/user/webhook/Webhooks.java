package io.cloudretail.user.webhook;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.problem.NotFound;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.audit.Action;
import io.cloudretail.user.audit.AuditLog;
import io.cloudretail.user.vault.KeyVault;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everybody's webhooks: each is its owner's alone. */
@Shared
@Transactional
public class Webhooks {
    private static final int MOST = 10;

    private final EntityManager entityManager;
    private final Accounts accounts;
    private final Destinations destinations;
    private final Deliveries deliveries;
    private final KeyVault vault;
    private final AuditLog audit;
    private final Clock clock;
    private final Duration overlap;

    @Inject
    Webhooks(
            EntityManager entityManager,
            Accounts accounts,
            Destinations destinations,
            Deliveries deliveries,
            KeyVault vault,
            AuditLog audit,
            Clock clock,
            @ConfigProperty(name = "cloudretail.webhook.secret.overlap") Duration overlap) {
        this.entityManager = entityManager;
        this.accounts = accounts;
        this.destinations = destinations;
        this.deliveries = deliveries;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.overlap = overlap;
    }

    /** Oldest first. */
    public List<WebhookView> of(UUID account) {
        return entityManager
                .createQuery(
                        "SELECT w FROM Webhook w WHERE w.account = :account ORDER BY w.createdAt, w.id", Webhook.class)
                .setParameter("account", account)
                .getResultList()
                .stream()
                .map(webhook -> webhook.view(clock.instant()))
                .toList();
    }

    Optional<WebhookView> find(UUID account, UUID id) {
        return of(account).stream().filter(webhook -> webhook.id().equals(id)).findFirst();
    }

    WebhookView add(UUID account, NewWebhook wish, SigningSecret secret) {
        destinations.require(wish.url());
        requireKinds(wish.wishedScope(), wish.eventTypes());
        // two additions of one account happen one after the other
        accounts.change(account, owner -> {}).orElseThrow(() -> new NotFound("There is no such account."));
        if (of(account).size() >= MOST) {
            throw new TooManyWebhooks(MOST);
        }
        Webhook webhook = new Webhook(account, wish, vault.lock(secret.text()), clock.instant());
        entityManager.persist(webhook);
        audit.own(Action.WEBHOOK_ADDED, account, webhook.id().toString());
        return webhook.view(clock.instant());
    }

    Optional<WebhookView> edit(UUID account, UUID id, WebhookEdit wish) {
        destinations.require(wish.url());
        return locked(account, id).map(webhook -> {
            requireKinds(webhook.scope(), wish.eventTypes());
            webhook.edit(wish);
            entityManager.flush();
            if (wish.enabled()) {
                deliveries.endPause(id);
            } else {
                deliveries.giveUpAll(id, "disabled");
            }
            audit.own(Action.WEBHOOK_CHANGED, account, id.toString());
            return webhook.view(clock.instant());
        });
    }

    boolean delete(UUID account, UUID id) {
        Optional<Webhook> found = locked(account, id);
        found.ifPresent(webhook -> {
            entityManager.remove(webhook);
            audit.own(Action.WEBHOOK_REMOVED, account, id.toString());
        });
        return found.isPresent();
    }

    Optional<WebhookView> rotate(UUID account, UUID id, SigningSecret next) {
        return locked(account, id).map(webhook -> {
            webhook.rotate(vault.lock(next.text()), clock.instant().plus(overlap));
            audit.own(Action.WEBHOOK_SECRET_ROTATED, account, id.toString());
            return webhook.view(clock.instant());
        });
    }

    /** As it is until the end of the transaction. */
    Optional<WebhookView> hold(UUID account, UUID id) {
        return locked(account, id).map(webhook -> webhook.view(clock.instant()));
    }

    private Optional<Webhook> locked(UUID account, UUID id) {
        return entityManager
                .createQuery("SELECT w FROM Webhook w WHERE w.id = :id AND w.account = :account", Webhook.class)
                .setParameter("id", id)
                .setParameter("account", account)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private static void requireKinds(Scope scope, List<String> eventTypes) {
        if (!Kinds.of(scope).containsAll(eventTypes)
                || eventTypes.stream().distinct().count() < eventTypes.size()) {
            throw InvalidRequest.field("eventTypes", "must be some of " + String.join(", ", Kinds.of(scope)));
        }
    }
}
