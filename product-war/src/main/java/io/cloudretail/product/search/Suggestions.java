package io.cloudretail.product.search;

import io.cloudretail.kit.database.Like;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.database.Database;
import io.cloudretail.product.database.Replica;
import jakarta.inject.Inject;
import java.util.List;

/** Finds what may be meant by the beginning of a word, whatever its accents and case. */
@Shared
class Suggestions {
    /** Titles with all words typed; the last one may go on. */
    private static final String TITLES = """
            SELECT p.title, p.slug
            FROM (SELECT l.product_id, l.merit FROM listing l
                  WHERE l.title @@ CAST(nullif(regexp_replace(CAST(plainto_tsquery('shop_words', translate(?, '-', ' ')) AS text),
                            '<(-|[0-9]+)>', '&', 'g'), '') || ':*' AS tsquery)
                  ORDER BY l.merit DESC, l.product_id DESC LIMIT ?) h
            JOIN product p ON p.id = h.product_id ORDER BY h.merit DESC, h.product_id DESC""";

    private static final String BEGINS = " LIKE '% ' || lower(unaccent(?)) || '%' ";

    private static final String CATEGORIES = "SELECT path FROM category c WHERE ' ' || lower(unaccent(name))" + BEGINS
            + "AND EXISTS (SELECT FROM listing l WHERE l.shelf >= c.path || ' > ' AND l.shelf < c.path || ' >!')"
            + " ORDER BY length(path), path LIMIT ?";

    private static final String BRANDS = "SELECT DISTINCT name FROM brand b WHERE folded" + BEGINS
            + "AND EXISTS (SELECT FROM listing l WHERE l.brand = b.name) ORDER BY name LIMIT ?";

    /** Every kind with the best ones first. */
    public record Suggested(List<Title> titles, List<String> categories, List<String> brands) {}

    public record Title(String title, String slug) {}

    private final Database database;

    @Inject
    Suggestions(@Replica Database database) {
        this.database = database;
    }

    Suggested to(String typed, int limit) {
        String pattern = Like.literally(typed);
        return new Suggested(
                database.rows(TITLES, row -> new Title(row.getString(1), row.getString(2)), typed, limit),
                database.rows(CATEGORIES, row -> row.getString(1), pattern, limit),
                database.rows(BRANDS, row -> row.getString(1), pattern, limit));
    }
}
