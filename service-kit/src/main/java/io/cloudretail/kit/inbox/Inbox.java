package io.cloudretail.kit.inbox;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Remembers which events were applied, for as long as they may come again. Insert first, never look first: of two at once, one
 * waits and then sees it.
 */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
public class Inbox {
    private final EntityManager entityManager;
    private final Duration kept;

    @Inject
    public Inbox(EntityManager entityManager, @ConfigProperty(name = "cloudretail.inbox.kept") Duration kept) {
        this.entityManager = entityManager;
        this.kept = kept;
    }

    /** Those of these events for which it is the first time. */
    Set<UUID> firstTimeOf(Collection<UUID> events) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "INSERT INTO inbox (event_id) SELECT CAST(id AS uuid) FROM unnest(CAST(?1 AS text[])) AS id"
                                + " ON CONFLICT DO NOTHING RETURNING event_id")
                .setParameter(1, texts(events))
                .getResultList();
        Set<UUID> first = rows.stream().map(UUID.class::cast).collect(Collectors.toCollection(HashSet::new));
        keepOn(events.stream().filter(event -> !first.contains(event)).toList());
        return first;
    }

    /** True exactly once per event; false for each repeat. */
    public boolean firstTime(UUID event) {
        boolean first = entityManager
                        .createNativeQuery("INSERT INTO inbox (event_id) VALUES (?1) ON CONFLICT DO NOTHING")
                        .setParameter(1, event)
                        .executeUpdate()
                == 1;
        if (!first) {
            keepOn(List.of(event));
        }
        return first;
    }

    /** What comes again, such as a message that an admin gives back, may be set aside elsewhere once more, and come as late again. */
    private void keepOn(Collection<UUID> repeats) {
        if (!repeats.isEmpty()) {
            entityManager
                    .createNativeQuery("UPDATE inbox SET applied_at = now() WHERE event_id IN"
                            + " (SELECT CAST(id AS uuid) FROM unnest(CAST(?1 AS text[])) AS id)")
                    .setParameter(1, texts(repeats))
                    .executeUpdate();
        }
    }

    /** Forgets the oldest of those past their time, and tells how many that were. */
    @Transactional
    int forget(int atMost) {
        return entityManager
                .createNativeQuery("DELETE FROM inbox WHERE event_id IN (SELECT event_id FROM inbox"
                        + " WHERE applied_at < now() - make_interval(secs => ?1) ORDER BY applied_at LIMIT ?2"
                        + " FOR UPDATE SKIP LOCKED)")
                .setParameter(1, (double) kept.toSeconds())
                .setParameter(2, atMost)
                .executeUpdate();
    }

    private static String[] texts(Collection<UUID> events) {
        return events.stream().map(UUID::toString).toArray(String[]::new);
    }
}
