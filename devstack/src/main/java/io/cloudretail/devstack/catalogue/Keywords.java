package io.cloudretail.devstack.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** A table of rules of which those apply whose words are in a title. */
final class Keywords {
    private record Entry(Phrase phrase, String meaning) {}

    private final List<Entry> entries;

    private Keywords(List<Entry> entries) {
        this.entries = entries;
    }

    static Keywords of(List<Rule> rules) {
        return new Keywords(rules.stream()
                .map(rule -> new Entry(Phrase.of(rule.found()), rule.meaning()))
                .toList());
    }

    /** What the rules that apply mean, in the table's order and without repetition. */
    Stream<String> in(String title) {
        return entries.stream()
                .filter(entry -> entry.phrase().isIn(title))
                .map(Entry::meaning)
                .distinct();
    }
}
