package io.cloudretail.user.webhook;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.Inapplicable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Writes down for each webhook what it is to be told, in the transaction that notes the event: each event once for each. */
@Dependent
@Transactional
public class TellWebhooks {
    /** Whoever lost the role that their webhook takes, or cannot log in, is told nothing any more. */
    private static final String TO_BE_TOLD =
            "SELECT w.id, w.scope, w.account_id FROM webhook w JOIN account a ON a.id = w.account_id"
                    + " WHERE w.enabled AND ?1 = ANY (string_to_array(w.event_types, ',')) AND a.locked_at IS NULL"
                    + " AND (w.scope = 'ALL' OR CAST(w.account_id AS text) = ANY (CAST(?2 AS text[])))"
                    + " AND EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = a.id"
                    + " AND r.role = CASE w.scope WHEN 'ALL' THEN 'admin' ELSE 'vendor' END)";

    private final EntityManager entityManager;
    private final Deliveries deliveries;

    @Inject
    TellWebhooks(EntityManager entityManager, Deliveries deliveries) {
        this.entityManager = entityManager;
        this.deliveries = deliveries;
    }

    /** Whether any webhook is told of events of this type. */
    public boolean concerns(String type) {
        return (Boolean) entityManager
                .createNativeQuery(
                        "SELECT EXISTS (SELECT 1 FROM webhook WHERE enabled AND ?1 = ANY (string_to_array(event_types, ',')))")
                .setParameter(1, type)
                .getSingleResult();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(CloudEvent event) {
        Excerpt excerpt = new Excerpt(event);
        List<?> webhooks = entityManager
                .createNativeQuery(TO_BE_TOLD)
                .setParameter(1, event.type())
                .setParameter(2, excerpt.vendors().toArray(String[]::new))
                .getResultList();
        if (!webhooks.isEmpty() && event.version() != 1) {
            throw new Inapplicable("Webhooks know version 1 of " + event.type());
        }
        for (Object row : webhooks) {
            Object[] column = (Object[]) row;
            boolean all = Scope.valueOf((String) column[1]) == Scope.ALL;
            deliveries.add(
                    (UUID) column[0], event.id(), event.type(), all ? excerpt.whole() : excerpt.of((UUID) column[2]));
        }
    }
}
