package io.cloudretail.devstack.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words to look for in a title, in any number, singular or plural. {@code ^} stands for the title's begin and {@code
 * $} for its end; words on both sides of a {@code +} must both be there, wherever.
 */
record Phrase(List<String> parts) {
    static Phrase of(String text) {
        return new Phrase(
                Stream.of(text.split("\\+")).map(Phrase::words).distinct().toList());
    }

    boolean isIn(String title) {
        String words = " ^" + words(title) + "$ ";
        return parts.stream().allMatch(words::contains);
    }

    private static String words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9^$]+"))
                .filter(word -> !word.isEmpty())
                .map(Phrase::singular)
                .collect(Collectors.joining(" ", " ", " "));
    }

    private static String singular(String word) {
        if (word.length() < 4 || word.endsWith("ss") || !word.endsWith("s")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean hissing = Stream.of("sses", "xes", "ches", "shes").anyMatch(word::endsWith);
        return word.substring(0, word.length() - (hissing ? 2 : 1));
    }
}
