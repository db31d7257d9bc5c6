package io.cloudretail.system.telemetry;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** A span as it came in, with its attributes as text. */
record ReceivedSpan(
        String service,
        String name,
        String kind,
        String trace,
        String id,
        String parent,
        Map<String, String> attributes) {
    static ReceivedSpan of(String service, Span span) {
        Map<String, String> attributes = new HashMap<>();
        span.getAttributesList()
                .forEach(attribute -> attributes.put(
                        attribute.getKey(),
                        attribute.getValue().hasStringValue()
                                ? attribute.getValue().getStringValue()
                                : attribute.getValue().toString()));
        return new ReceivedSpan(
                service,
                span.getName(),
                span.getKind().name().replace("SPAN_KIND_", ""),
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                attributes);
    }

    String attribute(String name) {
        return attributes.get(name);
    }

    boolean isStatement() {
        return attributes.containsKey("db.query.text");
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
