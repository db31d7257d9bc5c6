package io.cloudretail.devstack.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells apart articles that would bear the same title, by what their codes differ in. */
final class SharedTitles {
    private final Map<String, Set<String>> codes = new HashMap<>();

    void add(String title, String sku) {
        codes.computeIfAbsent(title, shared -> new HashSet<>()).add(sku);
    }

    /** One design in several styles differs in the letters; anything else can only be told by its number. */
    String unique(String title, String sku) {
        Set<String> sharing = codes.getOrDefault(title, Set.of(sku));
        if (sharing.size() < 2) {
            return title;
        }
        List<String> suffixes = sharing.stream().map(StockCode::suffix).toList();
        boolean styles = !suffixes.contains("") && Set.copyOf(suffixes).size() == sharing.size();
        return title + (styles ? ", Style " + StockCode.suffix(sku) : ", No. " + sku);
    }
}
