package io.cloudretail.gateway.logbook;

import java.time.Instant;

/** Writes times of ISO 8601 with milliseconds. Lines come by the thousand in a second, so the second's text is kept. Not thread-safe. */
final class TimeStamp {
    private long second = Long.MIN_VALUE;
    private String text = "";

    void appendTo(StringBuilder out, long millis) {
        long wanted = Math.floorDiv(millis, 1000);
        if (wanted != second) {
            String whole = Instant.ofEpochSecond(wanted).toString();
            text = whole.substring(0, whole.length() - 1);
            second = wanted;
        }
        int rest = (int) Math.floorMod(millis, 1000L);
        out.append(text).append('.');
        out.append((char) ('0' + rest / 100))
                .append((char) ('0' + rest / 10 % 10))
                .append((char) ('0' + rest % 10));
        out.append('Z');
    }
}
