package io.cloudretail.kit.http;

import io.cloudretail.kit.problem.InvalidRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All the ways to order a list.
 *
 * @param usual when a request does not say
 */
public record SortOrders(SortOrder usual, List<SortOrder> all) {
    /** By each of these, up and down. */
    public static SortOrders of(String usual, SortKey... keys) {
        List<SortOrder> all = Arrays.stream(keys)
                .flatMap(key -> Stream.of(key.up(), key.down()))
                .toList();
        SortOrder first = all.stream()
                .filter(order -> order.parameter().equals(usual))
                .findFirst()
                .orElseThrow();
        return new SortOrders(first, all);
    }

    /** These alone, which may have names of their own. */
    public static SortOrders among(SortOrder usual, SortOrder... others) {
        return new SortOrders(
                usual, Stream.concat(Stream.of(usual), Stream.of(others)).toList());
    }

    /** The one that a request names; null or empty: the usual one. */
    public SortOrder named(String parameter) {
        if (parameter == null || parameter.isEmpty()) {
            return usual;
        }
        return all.stream()
                .filter(order -> order.parameter().equals(parameter))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.field("sort", "must be one of " + names()));
    }

    private String names() {
        return all.stream().map(SortOrder::parameter).collect(Collectors.joining(", "));
    }
}
