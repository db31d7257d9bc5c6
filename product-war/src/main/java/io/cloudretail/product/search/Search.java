package io.cloudretail.product.search;

import io.cloudretail.kit.http.Cursor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds products in PostgreSQL. Words are matched as they are stemmed; when nothing matches, titles that are written
 * alike are. A page starts right behind the last row of the one before (keyset), so its cost does not grow with depth.
 */
@Dependent
@Transactional
class Search {
    private static final double ALIKE = 0.45;

    /** A product's place in the list: its sort key as text, and its id. */
    record Hit(UUID id, String key) {}

    private record Filter(String sql, List<Object> values) {
        Filter and(String condition, Object... more) {
            List<Object> all = new ArrayList<>(values);
            String numbered = condition;
            for (Object value : more) {
                all.add(value);
                numbered = numbered.replaceFirst("\\?(?!\\d)", "?" + all.size());
            }
            return new Filter(sql + " AND " + numbered, all);
        }

        Query on(EntityManager entityManager, String before, String after) {
            Query query = entityManager.createNativeQuery(before + " WHERE " + sql + after);
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
            return query;
        }
    }

    private final EntityManager entityManager;

    @Inject
    Search(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The hits behind a position, and whether titles written alike were taken for want of better ones. */
    List<Hit> find(SearchRequest wish, Match match, Optional<Cursor> after, int rows) {
        Sort sort = wish.sort();
        boolean ranked = sort == Sort.RELEVANCE && wish.words().isPresent();
        Filter filter = filter(wish, match);
        String key = ranked ? "(" + rank(match) + ")" : sort.key();
        String type = ranked ? "float8" : sort.type();
        if (after.isPresent()) {
            filter = filter.and(
                    "(" + key + ", id) " + sort.comparison() + " (CAST(? AS " + type + "), CAST(? AS uuid))",
                    after.get().key().get(1),
                    after.get().key().get(2));
        }
        String order = " ORDER BY " + key + " " + sort.direction() + ", id " + sort.direction() + " LIMIT " + rows;
        // The alias matters: without it the text would go by the column's name, and ORDER BY would sort the text
        List<?> found = filter.on(entityManager, "SELECT id, CAST(" + key + " AS text) AS position FROM product", order)
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(column -> new Hit((UUID) column[0], (String) column[1]))
                .toList();
    }

    /** Categories of everything that is found, most products first. */
    List<Facet> categories(SearchRequest wish, Match match) {
        List<?> rows = filter(wish, match)
                .on(
                        entityManager,
                        "SELECT category, count(*) FROM product",
                        " GROUP BY category ORDER BY count(*) DESC, category LIMIT 50")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(column -> new Facet((String) column[0], ((Number) column[1]).longValue()))
                .toList();
    }

    /** Whether any product has the words as they are stemmed. */
    Match matchFor(SearchRequest wish) {
        if (wish.words().isEmpty()) {
            return Match.WORDS;
        }
        boolean any = !filter(wish, Match.WORDS)
                .on(entityManager, "SELECT 1 FROM product", " LIMIT 1")
                .getResultList()
                .isEmpty();
        return any ? Match.WORDS : Match.ALIKE;
    }

    private static Filter filter(SearchRequest wish, Match match) {
        Filter filter = new Filter("status = 'ACTIVE'", List.of());
        if (wish.words().isPresent()) {
            String words = wish.words().get();
            filter = match == Match.WORDS
                    ? filter.and("search @@ websearch_to_tsquery('shop', ?)", words)
                    : filter.and("word_similarity(lower(?), lower(title)) >= " + ALIKE, words);
        }
        if (wish.category().isPresent()) {
            String path = wish.category().get();
            filter = filter.and("(category = ? OR category LIKE ?)", path, likeBelow(path));
        }
        if (wish.minPrice().isPresent()) {
            filter = filter.and("price_minor >= ?", wish.minPrice().get());
        }
        if (wish.maxPrice().isPresent()) {
            filter = filter.and("price_minor <= ?", wish.maxPrice().get());
        }
        return filter;
    }

    /** The words are the filter's first value. */
    private static String rank(Match match) {
        return match == Match.WORDS
                ? "CAST(ts_rank(search, websearch_to_tsquery('shop', ?1)) AS float8)"
                : "CAST(word_similarity(lower(?1), lower(title)) AS float8)";
    }

    private static String likeBelow(String path) {
        return path.replaceAll("([\\\\%_])", "\\\\$1") + " > %";
    }
}
