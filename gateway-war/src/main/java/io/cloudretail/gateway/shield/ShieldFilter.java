package io.cloudretail.gateway.shield;

import io.cloudretail.gateway.logbook.Entry;
import io.cloudretail.gateway.page.ProblemPage;
import io.cloudretail.kit.problem.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets in only requests that every reader reads the same way. Its place is in web.xml, right after the request's id. */
public class ShieldFilter implements Filter {
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private final Rules rules;
    private final Stop stop;
    private final boolean tls;
    private final SecurityHeaders headers;

    @Inject
    public ShieldFilter(
            Rules rules,
            Stop stop,
            @ConfigProperty(name = "cloudretail.gateway.tls") boolean tls,
            @ConfigProperty(name = "cloudretail.gateway.payment.provider") Optional<String> paymentProvider) {
        this.rules = rules;
        this.stop = stop;
        this.tls = tls;
        this.headers = new SecurityHeaders(paymentProvider.orElse(""));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        headers.put(Address.of(asked), answer);
        if (tls) {
            answer.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
        if (Rules.mayHideAnother(asked)) {
            answer.setHeader("Connection", "close");
        }
        try {
            stop.check();
            rules.check(asked);
        } catch (Problem refusal) {
            Entry.of(request).isRefused(refusal.code());
            ProblemPage.write(answer, refusal);
            return;
        }
        chain.doFilter(request, new RelativeRedirects(asked, answer));
    }
}
