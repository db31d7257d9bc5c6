package io.cloudretail.devstack.catalogue;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that was sold under one code. */
record Article(String sku, List<InvoiceLine> sales) {
    /** The most frequent one; of equally frequent ones the longest, which is rarely an abbreviation. */
    String description() {
        Comparator<String> longest = Comparator.comparingInt(String::length);
        return mostFrequent(
                sales.stream().map(line -> line.description().strip()),
                longest.thenComparing(Comparator.naturalOrder()));
    }

    /**
     * The most frequent one that customers at home paid; of equally frequent ones the highest, which is the one
     * without a discount for quantity. Lines without a customer, and lines of customers abroad, only count where
     * there is nothing else.
     */
    BigDecimal price() {
        Predicate<InvoiceLine> home = InvoiceLine::isHome;
        return Stream.of(home.and(InvoiceLine::hasCustomer), home, (Predicate<InvoiceLine>) line -> true)
                .map(kind -> sales.stream().filter(kind).toList())
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .map(lines -> mostFrequent(lines.stream().map(InvoiceLine::price), Comparator.naturalOrder()))
                .orElseThrow();
    }

    int units() {
        return sales.stream().mapToInt(InvoiceLine::quantity).sum();
    }

    long invoices() {
        return sales.stream().map(InvoiceLine::invoice).distinct().count();
    }

    private static <T> T mostFrequent(Stream<T> values, Comparator<T> ofEqual) {
        Comparator<Map.Entry<T, Long>> byCount = Map.Entry.comparingByValue();
        return values.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .max(byCount.thenComparing(Map.Entry.comparingByKey(ofEqual)))
                .orElseThrow()
                .getKey();
    }
}
