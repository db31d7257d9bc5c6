package io.cloudretail.devstack.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Describes an article in a sentence or two, by nothing but its title, its category and how it sells. */
final class Blurb {
    private static final Pattern AMOUNT = Pattern.compile("\\b(Set|Pack|Box|Bag) of (\\d+)\\b");
    private static final Pattern BESIDES = Pattern.compile(",? (with|from|for|in|on|and) .*|\\w+ (Base|Finish|Lid)\\b");
    private static final Pattern SECOND_MATERIAL = Pattern.compile("(?i) and (?=(wood|felt|glass|zinc|metal)\\b)");

    private final Keywords materials;
    private final Keywords collections;

    Blurb(List<Rule> materials, List<Rule> collections) {
        this.materials = Keywords.of(materials);
        this.collections = Keywords.of(collections);
    }

    String of(String title, String category, boolean bestSeller) {
        String first = "From our " + Shelves.lowest(category) + " range" + madeOf(title) + soldAs(title) + ".";
        if (bestSeller) {
            return first + " One of our best sellers.";
        }
        return collections
                .in(title)
                .findFirst()
                .map(collection -> first + " Part of the " + collection + " collection.")
                .orElse(first);
    }

    /** What comes after "with", like a base, a finish or a lid, is only a part of the goods. */
    private String madeOf(String title) {
        String goods =
                BESIDES.matcher(SECOND_MATERIAL.matcher(title).replaceAll(" ")).replaceAll("");
        String made = materials.in(goods).collect(Collectors.joining(" and "));
        return made.isEmpty() ? "" : ", made of " + made;
    }

    private static String soldAs(String title) {
        Matcher amount = AMOUNT.matcher(title);
        return amount.find() ? ", sold as a " + amount.group().toLowerCase(Locale.ROOT) : "";
    }
}
