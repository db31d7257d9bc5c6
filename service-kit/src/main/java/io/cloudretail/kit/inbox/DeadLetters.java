package io.cloudretail.kit.inbox;

import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.event.EventJson;
import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.outbox.Outbox;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.NotFound;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The messages that this service has set aside: to be looked at, and to be given back to their topic once they can be applied. */
@Shared
@Transactional
public class DeadLetters {
    private static final String COLUMNS =
            "SELECT id, topic, topic_partition, topic_offset, key, CAST(headers AS text), %s, cut, reason, set_aside_at, replayed_at"
                    + " FROM dead_letter";

    private final EntityManager entityManager;
    private final Outbox outbox;

    @Inject
    DeadLetters(EntityManager entityManager, Outbox outbox) {
        this.entityManager = entityManager;
        this.outbox = outbox;
    }

    /** Newest first, without what they say: that may be much. */
    public Page<DeadLetterView> newest(PageRequest page) {
        Optional<Cursor> after = page.after(2);
        Query query = entityManager
                .createNativeQuery(COLUMNS.formatted("NULL")
                        + (after.isPresent() ? " WHERE (set_aside_at, id) < (CAST(?2 AS timestamptz), ?3)" : "")
                        + " ORDER BY set_aside_at DESC, id DESC LIMIT ?1")
                .setParameter(1, page.limit() + 1);
        after.ifPresent(
                cursor -> query.setParameter(2, cursor.time(0).toString()).setParameter(3, cursor.uuid(1)));
        List<?> rows = query.getResultList();
        return Page.of(
                rows.stream().map(row -> view((Object[]) row)).toList(),
                page.limit(),
                view -> Cursor.of(view.setAsideAt(), view.id()));
    }

    public DeadLetterView find(UUID id) {
        List<?> rows = entityManager
                .createNativeQuery(COLUMNS.formatted("payload") + " WHERE id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.stream()
                .map(row -> view((Object[]) row))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such dead letter."));
    }

    /**
     * Gives a message back to its topic. Whoever has applied it before does nothing then; whoever still cannot sets it aside
     * again, as another one.
     */
    public DeadLetterView replay(UUID id) {
        DeadLetterView letter = find(id);
        if (letter.cut()) {
            throw new DeadLetterCut();
        }
        outbox.appendAgain(letter.topic(), letter.key(), letter.headers(), letter.payload());
        entityManager
                .createNativeQuery("UPDATE dead_letter SET replayed_at = now() WHERE id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        return find(id);
    }

    /** Forgets the oldest of those that were set aside more than a month ago, and tells how many that were. */
    int forget(int atMost) {
        return entityManager
                .createNativeQuery("DELETE FROM dead_letter WHERE id IN (SELECT id FROM dead_letter"
                        + " WHERE set_aside_at < now() - interval '30 days' ORDER BY set_aside_at LIMIT ?1)")
                .setParameter(1, atMost)
                .executeUpdate();
    }

    /** Keeps a letter and tells of it on the dead-letter topic. */
    void add(DeadLetter letter) {
        entityManager
                .createNativeQuery(
                        "INSERT INTO dead_letter (topic, topic_partition, topic_offset, key, headers, payload, cut, reason)"
                                + " VALUES (?1, ?2, ?3, ?4, CAST(?5 AS jsonb), CAST(?6 AS text), ?7, ?8)")
                .setParameter(1, letter.place().topic())
                .setParameter(2, letter.place().partition())
                .setParameter(3, letter.place().offset())
                .setParameter(4, letter.key())
                .setParameter(5, EventJson.write(letter.original()))
                .setParameter(6, letter.payload())
                .setParameter(7, letter.isCut())
                .setParameter(8, letter.reason())
                .executeUpdate();
        outbox.appendDeadLetter(letter.place().topic(), letter.key(), letter.headers(), letter.payload());
    }

    private static DeadLetterView view(Object[] column) {
        return new DeadLetterView(
                (UUID) column[0],
                (String) column[1],
                (Integer) column[2],
                (Long) column[3],
                (String) column[4],
                headers((String) column[5]),
                (String) column[6],
                (Boolean) column[7],
                (String) column[8],
                Columns.instant(column[9]),
                Columns.instant(column[10]));
    }

    private static Map<String, String> headers(String json) {
        var object = EventJson.parse(json);
        Map<String, String> headers = new LinkedHashMap<>();
        object.keySet().forEach(name -> headers.put(name, object.getString(name)));
        return headers;
    }
}
