package io.cloudretail.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A message as it is set aside: as it came, but for what neither the database nor a topic would take. A letter that cannot be
 * put away would hold up its partition for good, and one that is too large to be sent would hold up everything else that is.
 *
 * @param original the headers it came with
 * @param isCut whether it is not quite what came
 */
record DeadLetter(String key, Map<String, String> original, String payload, boolean isCut, String reason, Place place) {
    record Place(String topic, int partition, long offset) {}

    private static final int MOST_PAYLOAD = 800_000;
    private static final int MOST_KEY = 1_000;
    private static final int MOST_HEADERS = 40;
    private static final int MOST_NAME = 100;
    private static final int MOST_VALUE = 1_000;

    static DeadLetter of(ConsumerRecord<String, String> incoming, String reason) {
        Map<String, String> came = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : incoming.headers()) {
            came.put(header.key(), text(header));
            if (headers.size() < MOST_HEADERS) {
                headers.put(fitting(header.key(), MOST_NAME), fitting(text(header), MOST_VALUE));
            }
        }
        String key = incoming.key() == null ? "" : incoming.key();
        String payload = incoming.value() == null ? null : fitting(incoming.value(), MOST_PAYLOAD);
        boolean whole =
                headers.equals(came) && fitting(key, MOST_KEY).equals(key) && Objects.equals(payload, incoming.value());
        return new DeadLetter(
                fitting(key, MOST_KEY),
                headers,
                payload,
                !whole,
                fitting(String.valueOf(reason), MOST_VALUE),
                new Place(incoming.topic(), incoming.partition(), incoming.offset()));
    }

    /** As it came, with what a reader of the dead-letter topic wants to know. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>(original);
        headers.put("dlq_reason", reason);
        headers.put("dlq_topic", place.topic());
        headers.put("dlq_partition", String.valueOf(place.partition()));
        headers.put("dlq_offset", String.valueOf(place.offset()));
        if (isCut) {
            headers.put("dlq_cut", "true");
        }
        return headers;
    }

    private static String text(Header header) {
        return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /**
     * So many bytes of UTF-8 at most. PostgreSQL stores no U+0000, and UTF-8 has no half a character: the replacement character
     * marks where one was.
     */
    private static String fitting(String text, int most) {
        StringBuilder fitting = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int character = text.codePointAt(i);
            boolean odd = character == 0 || Character.getType(character) == Character.SURROGATE;
            int kept = odd ? 0xFFFD : character;
            bytes += kept < 0x80 ? 1 : kept < 0x800 ? 2 : kept < 0x10000 ? 3 : 4;
            if (bytes > most) {
                break;
            }
            fitting.appendCodePoint(kept);
        }
        return fitting.toString();
    }
}
