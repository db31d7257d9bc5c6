package io.cloudretail.kit.http;

import io.cloudretail.kit.problem.InvalidRequest;
import java.util.Optional;

/** A parameter that may be any text. */
public final class FreeText {
    private FreeText() {}

    /** Without the spaces around it; blank is none. */
    public static Optional<String> of(String parameter, String text, int longest) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            throw InvalidRequest.field(parameter, "must be text of up to " + longest + " characters");
        }
        return Optional.of(text.strip());
    }
}
