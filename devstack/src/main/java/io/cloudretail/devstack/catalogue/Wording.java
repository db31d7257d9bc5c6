package io.cloudretail.devstack.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a title to read out of a description in capitals and abbreviations. */
final class Wording {
    private static final Pattern WORD = Pattern.compile("[\\p{L}0-9]+(?:['.][\\p{L}0-9]+)*");
    private static final Pattern SIZE = Pattern.compile("\\d+(\\.\\d+)?(CM|MM|M|G|S)");
    private static final Pattern CODE = Pattern.compile("[\\p{L}]?\\d+[\\p{L}]?");

    private record Phrasing(Pattern pattern, String replacement) {
        static Phrasing of(Rule rule) {
            return new Phrasing(Pattern.compile(rule.found()), rule.meaning());
        }

        String in(String text) {
            return tidy(pattern.matcher(text).replaceAll(replacement));
        }
    }

    private final List<Phrasing> phrasings;
    private final Map<String, String> words;

    /**
     * @param phrases regular expressions over the description in capitals, applied one after the other
     * @param words how a word is written, where a capital and small letters are not right
     */
    Wording(List<Rule> phrases, List<Rule> words) {
        this.phrasings = phrases.stream().map(Phrasing::of).toList();
        this.words = words.stream().collect(Collectors.toUnmodifiableMap(Rule::found, Rule::meaning));
    }

    String title(String description) {
        String text = tidy(description.toUpperCase(Locale.ROOT));
        for (Phrasing phrasing : phrasings) {
            text = phrasing.in(text);
        }
        Matcher word = WORD.matcher(text);
        StringBuilder title = new StringBuilder();
        while (word.find()) {
            word.appendReplacement(title, Matcher.quoteReplacement(written(text, word)));
        }
        return word.appendTail(title).toString();
    }

    private String written(String text, Matcher word) {
        boolean first = word.start() == 0 || text.charAt(word.start() - 1) == '"';
        String written = words.getOrDefault(word.group(), cased(word.group()));
        return first ? written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1) : written;
    }

    private static String cased(String word) {
        if (SIZE.matcher(word).matches()) {
            return word.toLowerCase(Locale.ROOT);
        }
        if (CODE.matcher(word).matches()) {
            return word;
        }
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String tidy(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("^[ *,.]+|[ ,.-]+$", "");
    }
}
