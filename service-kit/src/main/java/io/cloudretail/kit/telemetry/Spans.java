package io.cloudretail.kit.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Optional;

/** Spans by OpenTelemetry. Nothing refers to it but {@link Telemetry}, which looks first whether they are there. */
final class Spans {
    private static final TextMapGetter<String> TRACE_PARENT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String trace) {
            return List.of("traceparent");
        }

        @Override
        public String get(String trace, String name) {
            return name.equals("traceparent") ? trace : null;
        }
    };

    private static volatile Tracer tracer;

    private Spans() {}

    static Optional<String> context() {
        SpanContext at = io.opentelemetry.api.trace.Span.current().getSpanContext();
        return at.isValid()
                ? Optional.of("00-" + at.getTraceId() + "-" + at.getSpanId() + "-"
                        + at.getTraceFlags().asHex())
                : Optional.empty();
    }

    static void note(String name, String value) {
        io.opentelemetry.api.trace.Span.current().setAttribute(name, value);
    }

    static Span call(String name, String trace) {
        Context at = Context.current();
        boolean within =
                io.opentelemetry.api.trace.Span.fromContext(at).getSpanContext().isValid();
        return begin(name, SpanKind.CLIENT, within ? at : of(trace));
    }

    static Span intake(String name, String trace) {
        return begin(name, SpanKind.CONSUMER, of(trace));
    }

    private static Context of(String trace) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), trace, TRACE_PARENT);
    }

    private static Span begin(String name, SpanKind kind, Context parent) {
        io.opentelemetry.api.trace.Span span =
                tracer().spanBuilder(name).setSpanKind(kind).setParent(parent).startSpan();
        Scope scope = parent.with(span).makeCurrent();
        return new Span() {
            @Override
            public void failed(Throwable fault) {
                // the name of the class and no more: a message may hold what somebody wrote
                span.setStatus(StatusCode.ERROR, fault.getClass().getName());
            }

            @Override
            public void close() {
                scope.close();
                span.end();
            }
        };
    }

    /** Of the server's own OpenTelemetry; where there is none, as in unit tests, one that does nothing. */
    private static Tracer tracer() {
        Tracer known = tracer;
        if (known != null) {
            return known;
        }
        try {
            known = CDI.current().select(OpenTelemetry.class).get().getTracer("io.cloudretail");
        } catch (RuntimeException noContainer) {
            return TracerProvider.noop().get("io.cloudretail");
        }
        tracer = known;
        return known;
    }
}
