package io.cloudretail.product.catalogue;

import io.cloudretail.kit.problem.InvalidRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The place of a category in the tree, written as names from the top: {@code Home > Lighting}. Every path has one
 * spelling, whatever spaces it came with.
 */
public record CategoryPath(String text) {
    public static final String BELOW = " > ";
    private static final int DEEPEST = 8;
    private static final int LONGEST = 200;

    /** Empty when it is none: a name is missing, or there are too many, or it is too long, or it holds a control character. */
    public static Optional<CategoryPath> parse(String text) {
        List<String> names = Arrays.stream(text.split(">", -1))
                .map(name -> name.strip().replaceAll("\\s+", " "))
                .toList();
        String path = String.join(BELOW, names);
        boolean fits = names.size() <= DEEPEST
                && path.length() <= LONGEST
                && text.chars().noneMatch(Character::isISOControl);
        return fits && names.stream().noneMatch(String::isEmpty)
                ? Optional.of(new CategoryPath(path))
                : Optional.empty();
    }

    /** @param field where it came from, for the refusal */
    public static CategoryPath of(String field, String text) {
        return parse(text)
                .orElseThrow(() -> InvalidRequest.field(
                        field, "must be up to " + DEEPEST + " names joined by >, " + LONGEST + " characters in all"));
    }

    public Optional<CategoryPath> parent() {
        int end = text.lastIndexOf(BELOW);
        return end < 0 ? Optional.empty() : Optional.of(new CategoryPath(text.substring(0, end)));
    }

    public boolean isBelow(CategoryPath above) {
        return text.startsWith(above.text + BELOW);
    }

    /** The last name of the path. */
    public String name() {
        int end = text.lastIndexOf(BELOW);
        return end < 0 ? text : text.substring(end + BELOW.length());
    }

    @Override
    public String toString() {
        return text;
    }
}
