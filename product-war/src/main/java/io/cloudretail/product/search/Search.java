package io.cloudretail.product.search;

import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.database.Database;
import io.cloudretail.product.database.Replica;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds products in PostgreSQL. A page starts right behind the last row of the one before (keyset), so its cost does not
 * grow with depth; and where words are frequent it is read in the order of an index, so its cost does not grow with what
 * matches.
 */
@Shared
class Search {
    /** Hits with their summaries, which are there ready made: the key, the condition, the order and rows are put in. */
    private static final String PAGE = """
            SELECT l.product_id, %s,
                coalesce((SELECT d.summary FROM display d WHERE d.product_id = l.product_id), summary_of(l.product_id))
            FROM listing l WHERE %s%s LIMIT %d""";

    private static final String ID = "l.product_id";

    /** A barcode may be shared, but not by so many that they would fill a page. */
    private static final String CODES =
            "SELECT DISTINCT product_id FROM variant WHERE NOT retired AND (lower(sku) = lower(?) OR barcode = ?) LIMIT 20";

    /** @param summary a {@link Summary} as JSON */
    record Hit(Position position, String summary) {}

    private final Database database;
    private final Vocabulary vocabulary;

    @Inject
    Search(@Replica Database database, Vocabulary vocabulary) {
        this.database = database;
        this.vocabulary = vocabulary;
    }

    /** The hits behind a position; words written alike are taken for want of better ones. */
    List<Hit> find(Wish wish, Optional<Position> after, int rows) {
        if (after.filter(position -> position.tier() == Tier.ALIKE).isPresent()) {
            return alike(wish, after, rows);
        }
        List<Hit> hits = new ArrayList<>();
        List<UUID> coded =
                wish.ranked() && wish.mayBeCode() ? coded(wish.words().orElseThrow()) : List.of();
        for (Tier tier : Tier.of(wish)) {
            boolean passed = after.filter(position -> position.tier().compareTo(tier) > 0)
                    .isPresent();
            if (!passed && hits.size() < rows && (tier != Tier.CODE || !coded.isEmpty())) {
                Selection selection = Selection.of(wish, tier);
                Optional<Position> start = after.filter(position -> position.tier() == tier);
                hits.addAll(page(
                        tier == Tier.CODE ? selection.only(coded) : selection.without(coded),
                        new Place(wish, tier, start),
                        rows - hits.size()));
            }
        }
        return hits.isEmpty() && after.isEmpty() && wish.words().isPresent() ? alike(wish, after, rows) : hits;
    }

    /** Where in which order a page begins. */
    private record Place(Wish wish, Tier tier, Optional<Position> after) {}

    private List<Hit> alike(Wish wish, Optional<Position> after, int rows) {
        return vocabulary
                .alike(wish.words().orElseThrow())
                .map(words -> page(
                        Selection.of(wish, Tier.ALIKE).and(Vocabulary.MATCH, words),
                        new Place(wish, Tier.ALIKE, after),
                        rows))
                .orElse(List.of());
    }

    private List<Hit> page(Selection selection, Place place, int rows) {
        SortOrder order = place.wish().order();
        place.after().ifPresent(position -> selection.behind(order.behindInTurn(ID), position.key(), position.id()));
        String sql = PAGE.formatted(order.key().sql(), selection.condition(), order.orderBy(ID), rows);
        return database.rows(
                sql,
                row -> new Hit(
                        new Position(place.tier(), row.getLong(2), row.getObject(1, UUID.class)), row.getString(3)),
                selection.values());
    }

    /** What is found by its SKU or barcode comes first. */
    private List<UUID> coded(String code) {
        return database.rows(CODES, row -> row.getObject(1, UUID.class), code, code);
    }
}
