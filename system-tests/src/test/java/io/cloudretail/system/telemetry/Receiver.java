package io.cloudretail.system.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** An OTLP receiver that keeps what it is sent. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<ReceivedSpan> spans = new ConcurrentLinkedQueue<>();
    private final Set<String> metrics = ConcurrentHashMap.newKeySet();
    private final Queue<String> logs = new ConcurrentLinkedQueue<>();

    private Receiver(HttpServer server) {
        this.server = server;
    }

    static Receiver start() throws IOException {
        Receiver receiver =
                new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        receiver.server.createContext("/v1/traces", exchange -> receiver.take(exchange, receiver::takeSpans));
        receiver.server.createContext("/v1/metrics", exchange -> receiver.take(exchange, receiver::takeMetrics));
        receiver.server.createContext("/v1/logs", exchange -> receiver.take(exchange, receiver::takeLogs));
        receiver.server.setExecutor(receiver.threads);
        receiver.server.start();
        return receiver;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<ReceivedSpan> spans() {
        return List.copyOf(spans);
    }

    /** Those of the trace that has to do with an order of this number. */
    List<ReceivedSpan> traceOf(String number) {
        Set<String> traces = ConcurrentHashMap.newKeySet();
        spans.stream()
                .filter(span -> number.equals(span.attribute("cloudretail.number")))
                .forEach(span -> traces.add(span.trace()));
        return spans.stream().filter(span -> traces.contains(span.trace())).toList();
    }

    /** As {@code service name}. */
    Set<String> metrics() {
        return Set.copyOf(metrics);
    }

    /** Whole log records, as text. */
    List<String> logs() {
        return List.copyOf(logs);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private interface Intake {
        void take(InputStream body) throws IOException;
    }

    private void take(HttpExchange exchange, Intake intake) throws IOException {
        try (exchange) {
            boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            InputStream body = exchange.getRequestBody();
            intake.take(zipped ? new GZIPInputStream(body) : body);
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void takeSpans(InputStream body) throws IOException {
        ExportTraceServiceRequest.parseFrom(body)
                .getResourceSpansList()
                .forEach(resource -> resource.getScopeSpansList().forEach(scope -> scope.getSpansList()
                        .forEach(span -> spans.add(ReceivedSpan.of(service(resource.getResource()), span)))));
    }

    private void takeMetrics(InputStream body) throws IOException {
        ExportMetricsServiceRequest.parseFrom(body)
                .getResourceMetricsList()
                .forEach(resource -> resource.getScopeMetricsList().forEach(scope -> scope.getMetricsList()
                        .forEach(metric -> metrics.add(service(resource.getResource()) + " " + metric.getName()))));
    }

    private void takeLogs(InputStream body) throws IOException {
        ExportLogsServiceRequest.parseFrom(body).getResourceLogsList().forEach(resource -> resource.getScopeLogsList()
                .forEach(scope -> scope.getLogRecordsList()
                        .forEach(log -> logs.add(service(resource.getResource()) + " " + log))));
    }

    private static String service(Resource resource) {
        return resource.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(KeyValue::getValue)
                .map(value -> value.getStringValue())
                .findFirst()
                .orElse("?");
    }
}
