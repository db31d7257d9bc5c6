package io.cloudretail.kit.inbox;

import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Remembers which events were applied. Insert first, never look first: of two at once, one waits and then sees it. */
@Shared
@Transactional(Transactional.TxType.MANDATORY)
public class Inbox {
    private final EntityManager entityManager;

    @Inject
    public Inbox(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those of these events for which it is the first time. */
    Set<UUID> firstTimeOf(Collection<UUID> events) {
        List<?> first = entityManager
                .createNativeQuery(
                        "INSERT INTO inbox (event_id) SELECT CAST(id AS uuid) FROM unnest(CAST(?1 AS text[])) AS id"
                                + " ON CONFLICT DO NOTHING RETURNING event_id")
                .setParameter(1, events.stream().map(UUID::toString).toArray(String[]::new))
                .getResultList();
        return first.stream().map(UUID.class::cast).collect(Collectors.toCollection(HashSet::new));
    }

    /** True exactly once per event; false for each repeat. */
    public boolean firstTime(UUID event) {
        return entityManager
                        .createNativeQuery("INSERT INTO inbox (event_id) VALUES (?1) ON CONFLICT DO NOTHING")
                        .setParameter(1, event)
                        .executeUpdate()
                == 1;
    }
}
