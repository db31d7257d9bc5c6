package io.cloudretail.product.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Options and attributes: texts by name, both without the space around them, which no file of products could carry. */
public final class NamedTexts {
    private NamedTexts() {}

    public static SortedMap<String, String> of(Map<String, String> texts) {
        SortedMap<String, String> stripped = new TreeMap<>();
        texts.forEach((name, text) -> stripped.put(name.strip(), text.strip()));
        stripped.entrySet()
                .removeIf(entry -> entry.getKey().isEmpty() || entry.getValue().isEmpty());
        return Collections.unmodifiableSortedMap(stripped);
    }
}
