package io.cloudretail.product.search;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.database.Database;
import io.cloudretail.product.database.Replica;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts what is found, by facet. Where PostgreSQL expects many products, it counts a part of them, chosen by their ids: no
 * count costs more than some two thousand rows. Beside a part, each value that was chosen is counted by itself.
 */
@Shared
class Counts {
    private static final int MOST_COUNTED = 2_000;
    private static final int SAMPLE = 1_250;
    private static final int SLICES = 256;
    /** An id's last byte, which is random whoever made it. */
    private static final String SLICE = "get_byte(uuid_send(l.product_id), 15) < ";

    private static final Pattern EXPECTED = Pattern.compile("rows=(\\d+)");

    private static final String FOUND =
            "WITH found AS MATERIALIZED (SELECT l.shelf, l.brand, l.price, l.rated, l.in_stock, l.tags FROM listing l WHERE ";

    private static final String FEW =
            "(SELECT CAST(? AS text), CAST(? AS text), count(*) FROM (SELECT FROM listing l WHERE %s AND %s LIMIT "
                    + (MOST_COUNTED + 1) + ") few)";

    /** @param approximate estimated from a sample */
    record Counted(Facets facets, long total, boolean approximate) {}

    private record Sheet(List<Tally> tallies, boolean approximate) {}

    private final Database database;
    private final Vocabulary vocabulary;

    @Inject
    Counts(@Replica Database database, Vocabulary vocabulary) {
        this.database = database;
        this.vocabulary = vocabulary;
    }

    /** @param alike whether words written alike were taken */
    Counted count(Wish wish, boolean alike) {
        Sheet all = sheet(wish, alike, Grouping.all());
        List<Tally> tallies = new ArrayList<>(all.tallies());
        boolean approximate = all.approximate();
        for (String facet : wish.narrowing()) {
            Wish others = wish.without(facet);
            Sheet sheet = sheet(others, alike, List.of(Grouping.chosen(wish, facet)));
            tallies.removeIf(tally -> tally.isOf(facet));
            tallies.addAll(
                    0,
                    sheet.approximate()
                            ? Tally.corrected(
                                    sheet.tallies(), chosen(all, Choice.of(wish, facet), others.unranked(), alike))
                            : sheet.tallies());
            approximate |= sheet.approximate();
        }
        long total = tallies.stream()
                .filter(tally -> tally.facet().equals(Tally.TOTAL))
                .mapToLong(Tally::count)
                .sum();
        return new Counted(Tally.facets(tallies), total, approximate);
    }

    private Sheet sheet(Wish wish, boolean alike, List<Grouping> groupings) {
        Selection selection = selection(wish.unranked(), alike);
        int part = part(expected(selection));
        String found = FOUND + (part > 1 ? SLICE + SLICES / part + " AND " : "") + selection.condition() + ") ";
        String sql = groupings.stream()
                .map(grouping -> "(" + grouping.sql() + ")")
                .collect(Collectors.joining(" UNION ALL ", found, ""));
        Object[] values = Stream.concat(
                        Stream.of(selection.values()),
                        groupings.stream().flatMap(grouping -> grouping.values().stream()))
                .toArray();
        List<Tally> tallies = database.rows(
                sql, row -> new Tally(row.getString(1), row.getString(2), row.getLong(3)).times(part), values);
        return new Sheet(tallies, part > 1);
    }

    /** How many have each of the values chosen: what has one of them is among all that is found, so it may be counted already. */
    private List<Tally> chosen(Sheet all, List<Choice> choices, Wish others, boolean alike) {
        List<Tally> counted = all.approximate()
                ? List.of()
                : all.tallies().stream()
                        .filter(tally -> choices.stream().anyMatch(choice -> choice.isOf(tally)))
                        .toList();
        List<Choice> open = choices.stream()
                .filter(choice -> counted.stream().noneMatch(choice::isOf))
                .toList();
        return Stream.concat(counted.stream(), few(selection(others, alike), open).stream())
                .toList();
    }

    /** How many have each of the values chosen, where it is few: a sample may have none of them. */
    private List<Tally> few(Selection others, List<Choice> choices) {
        if (choices.isEmpty()) {
            return List.of();
        }
        String sql = choices.stream()
                .map(choice -> FEW.formatted(others.condition(), choice.sql()))
                .collect(Collectors.joining(" UNION ALL "));
        List<Object> values = new ArrayList<>();
        for (Choice choice : choices) {
            values.addAll(List.of(choice.facet(), choice.value()));
            values.addAll(List.of(others.values()));
            values.addAll(choice.values());
        }
        return database
                .rows(sql, row -> new Tally(row.getString(1), row.getString(2), row.getLong(3)), values.toArray())
                .stream()
                .filter(tally -> tally.count() <= MOST_COUNTED)
                .toList();
    }

    private Selection selection(Wish wish, boolean alike) {
        if (!alike) {
            return Selection.of(wish, Tier.of(wish).get(0));
        }
        String words = vocabulary.alike(wish.words().orElseThrow()).orElse("");
        return Selection.of(wish, Tier.ALIKE).and(Vocabulary.MATCH, words);
    }

    /** Of which part of the products to count one: all of up to two thousand, one in two, four, eight and so on of more. */
    static int part(long expected) {
        int part = 1;
        while (expected > MOST_COUNTED && part < SLICES && expected / part > SAMPLE) {
            part *= 2;
        }
        return part;
    }

    /** How many products the planner expects; it knows how frequent words, tags, brands and categories are. */
    private long expected(Selection selection) {
        String plan = database.rows(
                        "EXPLAIN SELECT FROM listing l WHERE " + selection.condition(),
                        row -> row.getString(1),
                        selection.values())
                .get(0);
        Matcher rows = EXPECTED.matcher(plan);
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }
}
