package io.cloudretail.system.security.wire;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** All that came back over one connection until the server closed it. */
public record RawAnswers(String text) {
    private static final Pattern STATUS = Pattern.compile("HTTP/\\d\\.\\d (\\d{3}) ");

    /** The status of each answer, in their order. */
    public List<Integer> statuses() {
        return STATUS.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    /** Whether the first answer says that nothing more is read. */
    public boolean sayClose() {
        return head().contains("connection: close");
    }

    /** The first answer's headers, in lower case. */
    public String head() {
        int end = text.indexOf("\r\n\r\n");
        return (end < 0 ? text : text.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text.substring(0, Math.min(text.length(), 1200));
    }
}
