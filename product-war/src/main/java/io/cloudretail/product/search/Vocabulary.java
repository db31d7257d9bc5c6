package io.cloudretail.product.search;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.database.Database;
import io.cloudretail.product.database.Replica;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that titles, brands and categories are made of. */
@Shared
class Vocabulary {
    /** What matches words written alike. */
    static final String MATCH = "l.label @@ CAST(? AS tsquery)";

    /** What nobody may be shown for it: a minus before a word or a phrase. */
    private static final Pattern EXCLUDED = Pattern.compile("(?<!\\S)-(\"[^\"]*\"?|\\S+)");

    /**
     * For each word itself and the known ones that share most trigrams with it, without what is excluded. Numbers and the
     * shortest words are not guessed at.
     */
    private static final String ALIKE = """
            SELECT string_agg(meant.words, ' & ')
                       || coalesce(' & ' || nullif(regexp_replace(CAST(websearch_to_tsquery('shop', ?) AS text), '<(-|[0-9]+)>', '&', 'g'), ''), ''),
                   bool_or(meant.guessed)
            FROM unnest(to_tsvector('shop', ?)) typed
            CROSS JOIN LATERAL (
                SELECT '(' || string_agg('''' || replace(replace(word, '\\', '\\\\'), '''', '''''') || '''', ' | ') || ')' AS words,
                       bool_or(word <> typed.lexeme) AS guessed
                FROM (SELECT typed.lexeme AS word
                      UNION (SELECT word FROM (
                          SELECT word, similarity(word, typed.lexeme) AS near, max(similarity(word, typed.lexeme)) OVER () AS nearest
                          FROM search_word WHERE word % typed.lexeme AND typed.lexeme ~ '^[[:alpha:]]{3,30}$') known
                      WHERE near >= 0.4 AND near >= nearest - 0.1 ORDER BY near DESC, word LIMIT 4)) likely) meant""";

    private final Database database;

    @Inject
    Vocabulary(@Replica Database database) {
        this.database = database;
    }

    /** What may have been meant, as a tsquery; empty when there is nothing like it. */
    Optional<String> alike(String words) {
        Matcher excluded = EXCLUDED.matcher(words);
        String without = excluded.results().map(MatchResult::group).collect(Collectors.joining(" "));
        return database.rows(
                        ALIKE,
                        row -> row.getBoolean(2) ? Optional.of(row.getString(1)) : Optional.<String>empty(),
                        without,
                        excluded.replaceAll(" "))
                .get(0);
    }
}
