package io.cloudretail.kit.database;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.SessionProfiler;
import org.eclipse.persistence.sessions.SessionProfilerAdapter;

/**
 * A span for each statement that is executed within another span. It shows the statement with its placeholders, never a
 * value. Pollers, which are part of no trace, make none.
 */
final class Statements extends SessionProfilerAdapter {
    private final Tracer tracer;
    private final ThreadLocal<Deque<Span>> open = ThreadLocal.withInitial(ArrayDeque::new);

    Statements(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public void startOperationProfile(String operation, DatabaseQuery query, int weight) {
        if (operation.equals(SessionProfiler.StatementExecute)) {
            open.get().push(begin(query));
        }
    }

    @Override
    public void endOperationProfile(String operation, DatabaseQuery query, int weight) {
        if (operation.equals(SessionProfiler.StatementExecute)) {
            Span ended = open.get().poll();
            if (ended != null) {
                ended.end();
            }
        }
    }

    @Override
    public int getProfileWeight() {
        return SessionProfiler.ALL;
    }

    private Span begin(DatabaseQuery query) {
        if (!Span.current().getSpanContext().isValid()) {
            return Span.getInvalid();
        }
        String text = query == null ? null : query.getSQLString();
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
