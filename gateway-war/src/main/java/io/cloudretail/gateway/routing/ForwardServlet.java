package io.cloudretail.gateway.routing;

import io.cloudretail.gateway.logbook.Entry;
import io.cloudretail.gateway.logbook.Logbook;
import io.cloudretail.gateway.page.ProblemPage;
import io.cloudretail.gateway.routing.Upstreams.Upstream;
import io.cloudretail.gateway.shield.Address;
import io.cloudretail.gateway.token.InvalidToken;
import io.cloudretail.kit.http.RequestId;
import io.cloudretail.kit.http.Trace;
import io.cloudretail.kit.problem.Problem;
import io.cloudretail.kit.telemetry.Span;
import io.cloudretail.kit.telemetry.Telemetry;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.io.Closer;

/**
 * Forwards what has a route to its service, and answers with a problem document where the service does not. A request
 * with a body comes here twice: when it arrives, and when its body is there.
 */
@WebServlet(
        urlPatterns = {"/api/*", "/internal/*", "/.well-known/*"},
        asyncSupported = true)
public class ForwardServlet extends HttpServlet {
    private static final System.Logger LOG = System.getLogger(ForwardServlet.class.getName());

    private final transient Routes routes;
    private final transient Admission admission;
    private final transient Intake intake;
    private final transient Upstreams upstreams;
    private final transient Requests requests;
    private final transient Answers answers;
    private final transient Logbook logbook;

    @Inject
    public ForwardServlet(
            Routes routes,
            Admission admission,
            Intake intake,
            Upstreams upstreams,
            Requests requests,
            Answers answers,
            Logbook logbook) {
        this.routes = routes;
        this.admission = admission;
        this.intake = intake;
        this.upstreams = upstreams;
        this.requests = requests;
        this.answers = answers;
        this.logbook = logbook;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() != DispatcherType.ASYNC) {
            answer(request, response, () -> begin(request, response));
            return;
        }
        RequestId.begin(response.getHeader(RequestId.HEADER));
        try (Reception reception = Reception.of(request)) {
            Trace.begin(reception.passage().trace());
            answer(request, response, () -> {
                HttpEntity body = new ByteArrayEntity(reception.body(), null);
                forward(reception.passage(), body, request, response);
            });
        } finally {
            logbook.close(Entry.of(request), request, response);
            Trace.end();
            RequestId.end();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        try {
            work.run();
        } catch (Problem problem) {
            Entry.of(request).isRefused(problem.code());
            if (problem.status() >= 500) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        () -> RequestId.current() + " " + problem.status() + " " + problem.getMessage() + " "
                                + problem.getCause());
            }
            ProblemPage.write(response, problem);
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Route route = routes.of(request.getMethod(), Address.of(request));
        Passage passage = Passage.of(request, route, admission.admit(request, response, route));
        if (!intake.isNeeded(request, route)) {
            forward(passage, null, request, response);
        } else if (route.bodyLimit() == 0) {
            Reception reception = intake.receive(request, passage);
            Entry.of(request).waits();
            reception.read();
        } else if (passage.caller().user().isEmpty()) {
            // few uploads have a place at a service, and each keeps it for as long as it takes
            throw new InvalidToken();
        } else {
            Upload upload = new Upload(request.getInputStream(), route.bodyLimit());
            HttpEntity body = new InputStreamEntity(upload, request.getContentLengthLong(), null);
            Upstream upstream = upstreams.named(route.upstream());
            HttpUriRequestBase forwarded = requests.forwarded(request, passage, upstream, body);
            upload.abandonsBy(forwarded::cancel);
            exchange(upstream, passage, forwarded, request, response);
        }
    }

    private void forward(Passage passage, HttpEntity body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Upstream upstream = upstreams.named(passage.route().upstream());
        exchange(upstream, passage, requests.forwarded(request, passage, upstream, body), request, response);
    }

    private void exchange(
            Upstream upstream,
            Passage passage,
            HttpUriRequestBase forwarded,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ClassicHttpResponse answer = traced(upstream, passage, forwarded);
        try {
            passOn(upstream, passage.caller(), forwarded, answer, request, response);
        } catch (Problem refused) {
            forwarded.cancel();
            throw refused;
        } finally {
            Closer.closeQuietly(answer);
        }
    }

    /** To the head of the answer, from when on its service is at work no more but for an answer that it streams. */
    private static ClassicHttpResponse traced(Upstream upstream, Passage passage, HttpUriRequestBase forwarded) {
        if (!Telemetry.isOn()) {
            return send(upstream, passage.route(), forwarded);
        }
        try (Span span = Telemetry.call(forwarded.getMethod() + " " + upstream.name(), passage.trace())) {
            Trace.current().ifPresent(trace -> forwarded.setHeader(Trace.HEADER, trace));
            try {
                return send(upstream, passage.route(), forwarded);
            } catch (RuntimeException failure) {
                span.failed(failure);
                throw failure;
            }
        }
    }

    /** What is not read to its end is not to be read at all, be it that the service broke off or that the caller left. */
    private void passOn(
            Upstream upstream,
            Caller caller,
            HttpUriRequestBase forwarded,
            ClassicHttpResponse answer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            answers.passOn(upstream, caller, forwarded.getMethod().equals("HEAD"), answer, response);
        } catch (BrokenOff unfinished) {
            forwarded.cancel();
            if (!response.isCommitted()) {
                response.resetBuffer();
                throw NoAnswer.of(upstream.name(), unfinished);
            }
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> RequestId.current() + " " + upstream.name() + " broke off: " + unfinished.getCause());
            Breach.of(request);
        } catch (IOException callerLeft) {
            forwarded.cancel();
            LOG.log(System.Logger.Level.DEBUG, () -> RequestId.current() + " the caller left: " + callerLeft);
        }
    }

    private static ClassicHttpResponse send(Upstream upstream, Route route, HttpUriRequestBase request) {
        try {
            return route.bodyLimit() == 0
                    ? upstream.circuit().send(request)
                    : upstream.circuit().upload(request);
        } catch (Problem problem) {
            throw problem;
        } catch (IOException | RuntimeException failure) {
            request.cancel();
            throw NoAnswer.of(upstream.name(), failure);
        }
    }
}
