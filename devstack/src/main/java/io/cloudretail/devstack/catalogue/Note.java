package io.cloudretail.devstack.catalogue;

import java.util.regex.Pattern;

/** A remark of the warehouse where the name of the goods should stand: "damaged", "?", "wrongly coded". */
final class Note {
    private static final Pattern NAME = Pattern.compile("[A-Z]{3}");
    private static final Pattern REMARK = Pattern.compile(
            "(?i)\\b(adjust\\w*|amazon|check|damage[sd]?|dotcom|faulty|found|lost|missing|mouldy|sold as|thrown|"
                    + "wrong\\w*)\\b");

    private Note() {}

    /** Names are written in capitals, remarks are not; the few names in small letters hold no word of a remark. */
    static boolean isNote(String description) {
        boolean hasLetters = description.chars().anyMatch(Character::isLetter);
        return !hasLetters
                || !NAME.matcher(description).find()
                        && REMARK.matcher(description).find();
    }
}
