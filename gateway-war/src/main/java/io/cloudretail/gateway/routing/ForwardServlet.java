package io.cloudretail.gateway.routing;

import io.cloudretail.gateway.page.ProblemPage;
import io.cloudretail.gateway.routing.Upstreams.Upstream;
import io.cloudretail.gateway.shield.Address;
import io.cloudretail.kit.http.RequestId;
import io.cloudretail.kit.problem.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpRequest;

/** Forwards what has a route to its service, and answers with a problem document where the service does not. */
@WebServlet(urlPatterns = {"/api/*", "/internal/*", "/.well-known/*"})
public class ForwardServlet extends HttpServlet {
    private static final System.Logger LOG = System.getLogger(ForwardServlet.class.getName());

    private final transient Routes routes;
    private final transient Admission admission;
    private final transient Upstreams upstreams;
    private final transient Requests requests;

    @Inject
    public ForwardServlet(Routes routes, Admission admission, Upstreams upstreams, Requests requests) {
        this.routes = routes;
        this.admission = admission;
        this.upstreams = upstreams;
        this.requests = requests;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            forward(request, response);
        } catch (Problem problem) {
            if (problem.status() >= 500) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        () -> RequestId.current() + " " + problem.status() + " " + problem.getMessage() + " "
                                + problem.getCause());
            }
            ProblemPage.write(response, problem);
        }
    }

    private void forward(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Route route = routes.of(request.getMethod(), Address.of(request));
        Caller caller = admission.admit(request, response, route);
        Upstream upstream = upstreams.named(route.upstream());
        HttpRequest forwarded = requests.forwarded(request, caller, upstream);
        try {
            Answers.passOn(upstream, upstream.circuit().send(forwarded), response);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw NoAnswer.of(upstream.name(), stopping);
        } catch (Problem problem) {
            throw problem;
        } catch (IOException | RuntimeException failure) {
            throw NoAnswer.of(upstream.name(), failure);
        }
    }
}
