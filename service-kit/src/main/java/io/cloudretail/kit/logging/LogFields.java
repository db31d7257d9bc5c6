package io.cloudretail.kit.logging;

import io.cloudretail.kit.http.RequestId;
import io.cloudretail.kit.http.Trace;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Puts the ids of the request and the trace that a thread works for on every line it writes, whoever's code writes it. */
@ApplicationScoped
class LogFields {
    private static final System.Logger LOG = System.getLogger(LogFields.class.getName());
    private static final int TRACE_BEGINS = "00-".length();
    private static final int TRACE_LENGTH = 32;

    /** Kept here because the server keeps them weakly. */
    private final Map<String, Object> fields = new LinkedHashMap<>();

    void start(@Observes Startup event) {
        add("requestId", LogFields::request);
        add("traceId", LogFields::trace);
    }

    @PreDestroy
    void stop() {
        fields.keySet().forEach(LogRecordContext::remove);
        fields.clear();
    }

    static String request() {
        String id = RequestId.current();
        return "-".equals(id) ? null : id;
    }

    static String trace() {
        return Trace.current()
                .map(parent -> parent.substring(TRACE_BEGINS, TRACE_BEGINS + TRACE_LENGTH))
                .orElse(null);
    }

    private void add(String name, Supplier<String> value) {
        try {
            fields.put(name, LogRecordContext.add(name, value));
        } catch (ReflectiveOperationException otherServer) {
            LOG.log(System.Logger.Level.WARNING, "Lines of the log will not have the field " + name, otherServer);
        }
    }
}
