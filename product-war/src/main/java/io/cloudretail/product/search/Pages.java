package io.cloudretail.product.search;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.cache.ProductCache;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pages of a list as JSON, ready made: from the cache, or put together of what PostgreSQL wrote. */
@Shared
class Pages {
    private static final Jsonb JSONB = JsonbBuilder.create();
    /** What asks for more is too rare to be worth remembering. */
    private static final int LONGEST_KEY = 250;

    private final Search search;
    private final Counts counts;
    private final CountsKept kept;
    private final ProductCache cache;

    @Inject
    Pages(Search search, Counts counts, CountsKept kept, ProductCache cache) {
        this.search = search;
        this.counts = counts;
        this.kept = kept;
        this.cache = cache;
    }

    /** A {@link Found}. */
    String page(Wish wish, Optional<Position> after, int limit) {
        String key = limit
                + wish.sort().parameter()
                + after.map(position -> position.cursor(wish)).orElse("")
                + '\u001f'
                + wish.selection();
        return key.length() > LONGEST_KEY ? read(wish, after, limit) : cache.list(key, () -> read(wish, after, limit));
    }

    private String read(Wish wish, Optional<Position> after, int limit) {
        List<Search.Hit> hits = search.find(wish, after, limit + 1);
        List<Search.Hit> shown = hits.subList(0, Math.min(hits.size(), limit));
        StringBuilder json = new StringBuilder(
                shown.stream().map(Search.Hit::summary).collect(Collectors.joining(",", "{\"items\":[", "]")));
        if (hits.size() > limit) {
            json.append(",\"nextCursor\":\"")
                    .append(shown.get(limit - 1).position().cursor(wish))
                    .append('"');
        }
        if (after.isEmpty()) {
            count(wish, hits, json);
        }
        return json.append('}').toString();
    }

    private void count(Wish wish, List<Search.Hit> hits, StringBuilder json) {
        boolean alike = !hits.isEmpty() && hits.get(0).position().tier() == Tier.ALIKE;
        Counts.Counted counted = kept.get(alike + wish.selection(), () -> counts.count(wish, alike));
        json.append(",\"total\":").append(counted.total());
        if (counted.approximate()) {
            json.append(",\"approximate\":true");
        }
        json.append(",\"facets\":").append(JSONB.toJson(counted.facets()));
    }
}
