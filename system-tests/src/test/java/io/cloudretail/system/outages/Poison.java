package io.cloudretail.system.outages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What a topic can hold that no service has ever written. {@link #mustBeSetAside} says of which nothing could be made. */
enum Poison {
    EMPTY(true, draft -> draft.value = ""),
    NO_VALUE(true, draft -> draft.value = null),
    NOT_JSON(true, draft -> draft.value = "hello"),
    BYTES(true, draft -> draft.raw = new byte[] {(byte) 0xff, 0, 1, (byte) 0xfe}),
    CUT_SHORT(true, draft -> draft.value = draft.value.substring(0, draft.value.length() / 2)),
    AN_ARRAY(true, draft -> draft.value = "[" + draft.value + "]"),
    A_NUMBER(true, draft -> draft.value = "7"),
    DEEP(true, draft -> draft.value = "{\"a\":".repeat(50_000)),
    A_MEGABYTE(true, draft -> draft.value = "x".repeat(1_000_000)),
    BYTES_THAT_GROW_AS_TEXT(true, draft -> draft.raw = bytes(700_000)),
    LONG_HEADER(true, draft -> {
        draft.headers.put("long", "x".repeat(700_000));
        draft.value = "x".repeat(300_000);
    }),
    TEXT_WITH_ZERO(true, draft -> draft.value = "\0\0"),
    NO_ID(true, draft -> draft.headers.remove("ce_id")),
    ODD_ID(true, draft -> draft.headers.put("ce_id", "1")),
    NO_TYPE(true, draft -> draft.headers.remove("ce_type")),
    NO_SUBJECT(true, draft -> draft.headers.remove("ce_subject")),
    NO_TIME(true, draft -> draft.headers.remove("ce_time")),
    ODD_TIME(true, draft -> draft.headers.put("ce_time", "tomorrow")),
    NO_VERSION(true, draft -> draft.headers.remove("ce_dataschema")),
    ODD_VERSION(true, draft -> draft.headers.put("ce_dataschema", "/events/x/vx")),
    HEADER_WITH_ZERO(true, draft -> {
        draft.headers.put("a\0b", "c\0d");
        draft.headers.remove("ce_id");
    }),
    NO_KEY(false, draft -> draft.key = null),
    UNKNOWN_TYPE(false, draft -> draft.headers.put("ce_type", "order.dreamt_of")),
    LATER_VERSION(false, draft -> draft.headers.put("ce_dataschema", "/events/x/v99")),
    WRONG_SUBJECT(
            false, draft -> draft.headers.put("ce_subject", UUID.randomUUID().toString())),
    FAR_FUTURE(false, draft -> draft.headers.put("ce_time", "9999-12-31T23:59:59Z")),
    NO_DATA(false, draft -> draft.value = "{}"),
    WRONG_TYPES(false, draft -> draft.value = "{\"orderId\": [1], \"id\": {}, \"sku\": 7, \"userId\": true}"),
    HALF_A_CHARACTER(false, draft -> draft.value = "{\"orderId\": \"\\ud800\", \"sku\": \"\\ud800\"}");

    private static final class Draft {
        private String key;
        private String value;
        private byte[] raw;
        private final Map<String, String> headers = new LinkedHashMap<>();
    }

    private final boolean mustBeSetAside;
    private final Consumer<Draft> spoil;

    Poison(boolean mustBeSetAside, Consumer<Draft> spoil) {
        this.mustBeSetAside = mustBeSetAside;
        this.spoil = spoil;
    }

    boolean mustBeSetAside() {
        return mustBeSetAside;
    }

    static long manySetAside() {
        return Arrays.stream(values()).filter(Poison::mustBeSetAside).count();
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) 0xff);
        return bytes;
    }

    /** One that would be right if it were of something the shop knows, spoilt in one way. */
    ProducerRecord<String, byte[]> in(String topic, String type) {
        Draft draft = new Draft();
        String subject = UUID.randomUUID().toString();
        draft.key = subject;
        draft.value =
                "{\"orderId\":\"%1$s\",\"customerId\":\"%1$s\",\"userId\":\"%1$s\",\"id\":\"%1$s\",\"sku\":\"%1$s\"}"
                        .formatted(subject);
        draft.headers.put("ce_specversion", "1.0");
        draft.headers.put("ce_id", UUID.randomUUID().toString());
        draft.headers.put("ce_type", type);
        draft.headers.put("ce_source", "/cloudretail/poison");
        draft.headers.put("ce_subject", subject);
        draft.headers.put("ce_time", Instant.now().toString());
        draft.headers.put("ce_dataschema", "/events/" + type + "/v1");
        spoil.accept(draft);
        byte[] text = draft.value == null ? null : draft.value.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, draft.key, draft.raw == null ? text : draft.raw);
        draft.headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
