package io.cloudretail.kit.inbox;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.EventJson;
import io.cloudretail.kit.event.Inapplicable;
import io.cloudretail.kit.http.RequestId;
import io.cloudretail.kit.http.Trace;
import io.cloudretail.kit.telemetry.Span;
import io.cloudretail.kit.telemetry.Telemetry;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Reads the envelope of a Kafka record: CloudEvents 1.0, binary mode.
 *
 * @param request the id of the request that led to it; its own where it does not say
 */
record IncomingEvent(CloudEvent event, String trace, String request) {
    private static final System.Logger LOG = System.getLogger(IncomingEvent.class.getName());

    /** What cannot end a line of a log, nor look like another. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    static IncomingEvent of(ConsumerRecord<String, String> incoming) {
        if (incoming.value() == null) {
            throw new Inapplicable("The record has no value");
        }
        try {
            CloudEvent event = new CloudEvent(
                    UUID.fromString(required(incoming, "ce_id")),
                    required(incoming, "ce_type"),
                    version(incoming),
                    required(incoming, "ce_source"),
                    required(incoming, "ce_subject"),
                    Instant.parse(required(incoming, "ce_time")),
                    EventJson.parse(incoming.value()));
            String request = header(incoming, RequestId.EVENT_HEADER);
            return new IncomingEvent(
                    event,
                    header(incoming, Trace.HEADER),
                    request == null ? event.id().toString() : request);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new Inapplicable("The envelope is malformed: " + malformed.getMessage(), malformed);
        }
    }

    /** Writes down that it was taken in, as part of the request that led to it. */
    void note() {
        Trace.begin(trace);
        RequestId.begin(request);
        LOG.log(System.Logger.Level.INFO, () -> "Taken in: " + plain(event.type()) + " of " + plain(event.subject()));
    }

    /** The work on it, part of the trace that it comes from, with what its aggregate is known by. */
    Span span() {
        Span span = Telemetry.intake("process " + event.type(), trace);
        if (Telemetry.isOn()) {
            Telemetry.note("cloudevents.event_subject", event.subject());
            if (event.data().get("number") instanceof JsonString number) {
                Telemetry.note(Telemetry.NUMBER, number.getString());
            }
        }
        return span;
    }

    /** Others wrote it: as it is, or that it is not shown. */
    static String plain(String text) {
        return PLAIN.matcher(text).matches() ? text : "(not shown)";
    }

    private static int version(ConsumerRecord<String, String> incoming) {
        String schema = required(incoming, "ce_dataschema");
        return Integer.parseInt(schema.substring(schema.lastIndexOf("/v") + 2));
    }

    private static String required(ConsumerRecord<String, String> incoming, String name) {
        String value = header(incoming, name);
        if (value == null || value.isBlank()) {
            throw new Inapplicable("The header " + name + " is missing");
        }
        return value;
    }

    private static String header(ConsumerRecord<String, String> incoming, String name) {
        Header header = incoming.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
