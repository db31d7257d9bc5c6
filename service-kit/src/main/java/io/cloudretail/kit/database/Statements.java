package io.cloudretail.kit.database;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * A span for each statement that is executed within another span. It shows the statement with its placeholders, never a
 * value. Pollers, which are part of no trace, make none.
 */
final class Statements {
    private final Tracer tracer;
    private final ThreadLocal<Deque<Span>> open = ThreadLocal.withInitial(ArrayDeque::new);

    Statements(Tracer tracer) {
        this.tracer = tracer;
    }

    /** @param text null where many are sent together */
    void begin(String text) {
        open.get().push(span(text));
    }

    void end() {
        Span ended = open.get().poll();
        if (ended != null) {
            ended.end();
        }
    }

    private Span span(String text) {
        if (!Span.current().getSpanContext().isValid()) {
            return Span.getInvalid();
        }
        String name = text == null ? "batch" : text.strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
        Span span = tracer.spanBuilder(name)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("db.system.name", "postgresql")
                .startSpan();
        if (text != null) {
            span.setAttribute("db.query.text", text);
        }
        return span;
    }
}
