package io.cloudretail.product.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many of the products found have one value of a facet: a row of a count. */
record Tally(String facet, String value, long count) {
    static final String TOTAL = "total";

    /** Where a band of prices ends and the next begins; what people call cheap and dear differs less than prices do. */
    static final List<Long> EDGES = List.of(500L, 1000L, 2500L, 5000L, 10_000L, 25_000L);

    private static final int MOST_NAMES = 10;
    private static final int MOST_VALUES = 20;

    /** An estimate from a sample: no more digits than it is good for. */
    Tally times(int factor) {
        if (factor == 1) {
            return this;
        }
        long all = count * factor;
        long step = 1;
        while (all / step >= 100) {
            step *= 10;
        }
        return new Tally(facet, value, (all + step / 2) / step * step);
    }

    /**
     * Estimates with the exact counts that are known beside them: those come first, take the place of their estimates, and
     * are left out where they are nothing.
     */
    static List<Tally> corrected(List<Tally> estimates, List<Tally> exact) {
        return Stream.concat(
                        exact.stream().filter(tally -> tally.count > 0),
                        estimates.stream().filter(estimate -> exact.stream().noneMatch(estimate::isOfTheSame)))
                .toList();
    }

    private boolean isOfTheSame(Tally other) {
        return facet.equals(other.facet) && value.equals(other.value);
    }

    /** The part of an attribute's tag before the colon. */
    String name() {
        return value.substring(0, value.indexOf(':'));
    }

    /** Whether it belongs to a facet, which may be one attribute of many. */
    boolean isOf(String other) {
        return facet.equals(other) || facet.equals(Filter.ATTRIBUTES) && other.equals(Filter.attribute(name()));
    }

    /** @param tallies those of a facet with most products first */
    static Facets facets(List<Tally> tallies) {
        return new Facets(
                of(tallies, Filter.CATEGORY),
                of(tallies, Filter.BRAND),
                bands(tallies),
                ratings(tallies),
                of(tallies, Filter.IN_STOCK),
                attributes(tallies));
    }

    private static List<Facet> of(List<Tally> tallies, String facet) {
        return tallies.stream()
                .filter(tally -> tally.facet.equals(facet))
                .map(tally -> new Facet(tally.value, tally.count))
                .toList();
    }

    private static List<Facets.Band> bands(List<Tally> tallies) {
        Map<String, Long> counts = counts(tallies, Filter.PRICE);
        return java.util.stream.IntStream.rangeClosed(0, EDGES.size())
                .filter(band -> counts.containsKey(String.valueOf(band)))
                .mapToObj(band -> new Facets.Band(
                        band == 0 ? 0 : EDGES.get(band - 1),
                        band == EDGES.size() ? null : EDGES.get(band) - 1,
                        counts.get(String.valueOf(band))))
                .toList();
    }

    /** So many stars or more. */
    private static List<Facet> ratings(List<Tally> tallies) {
        Map<String, Long> counts = counts(tallies, Filter.RATING);
        long[] orMore = new long[7];
        for (int stars = 5; stars >= 1; stars--) {
            orMore[stars] = orMore[stars + 1] + counts.getOrDefault(String.valueOf(stars), 0L);
        }
        return Arrays.asList(5, 4, 3, 2, 1).stream()
                .filter(stars -> orMore[stars] > 0)
                .map(stars -> new Facet(String.valueOf(stars), orMore[stars]))
                .toList();
    }

    private static Map<String, List<Facet>> attributes(List<Tally> tallies) {
        Map<String, List<Facet>> byName = new java.util.LinkedHashMap<>();
        for (Tally tally : tallies) {
            if (tally.facet.equals(Filter.ATTRIBUTES)
                    && (byName.size() < MOST_NAMES || byName.containsKey(tally.name()))) {
                List<Facet> values = byName.computeIfAbsent(tally.name(), name -> new java.util.ArrayList<>());
                if (values.size() < MOST_VALUES) {
                    values.add(new Facet(tally.value.substring(tally.name().length() + 1), tally.count));
                }
            }
        }
        return byName;
    }

    private static Map<String, Long> counts(List<Tally> tallies, String facet) {
        Predicate<Tally> belongs = tally -> tally.facet.equals(facet);
        return tallies.stream().filter(belongs).collect(Collectors.toMap(Tally::value, Tally::count));
    }
}
