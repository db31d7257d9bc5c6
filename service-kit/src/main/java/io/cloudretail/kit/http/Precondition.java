package io.cloudretail.kit.http;

import io.cloudretail.kit.problem.InvalidRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An If-Match header (RFC 9110, section 13.1.1): the version that was read, or any. */
public record Precondition(Optional<String> version) {
    private static final Pattern ONE_TAG = Pattern.compile("\"([^\"]*)\"");

    public static Precondition of(String ifMatch) {
        if (ifMatch == null) {
            throw new IfMatchRequired();
        }
        if (ifMatch.strip().equals("*")) {
            return new Precondition(Optional.empty());
        }
        Matcher tag = ONE_TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw InvalidRequest.field("If-Match", "give the ETag as it was read, in its quotes, or *");
        }
        return new Precondition(Optional.of(tag.group(1)));
    }

    /** Throws when the thing has another version by now. */
    public void require(int current) {
        require(String.valueOf(current));
    }

    /** The same for what is told apart by a {@link ContentTag}. */
    public void require(String current) {
        if (version.isPresent() && !version.get().equals(current)) {
            throw new EditedMeanwhile();
        }
    }
}
