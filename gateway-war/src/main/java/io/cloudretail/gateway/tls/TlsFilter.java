package io.cloudretail.gateway.tls;

import io.cloudretail.gateway.caller.TrustedProxies;
import io.cloudretail.gateway.logbook.Entry;
import io.cloudretail.gateway.page.ProblemPage;
import io.cloudretail.gateway.shield.Address;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * With TLS on, leads readers from HTTP to the shop's address, and nobody else: what a form or a program has sent is sent
 * already. Whoever asks how the gateway is may do so as they like. Its place is in web.xml.
 */
public class TlsFilter implements Filter {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final boolean wanted;
    private final URI shop;
    private final TrustedProxies proxies;

    @Inject
    public TlsFilter(
            @ConfigProperty(name = "cloudretail.gateway.tls") boolean wanted,
            @ConfigProperty(name = "cloudretail.gateway.shop.url") String shopUrl,
            TrustedProxies proxies) {
        URI shop = URI.create(shopUrl);
        if (wanted && !"https".equals(shop.getScheme())) {
            throw new IllegalArgumentException("With TLS on, the shop's address begins with https: " + shop);
        }
        this.wanted = wanted;
        this.shop = shop;
        this.proxies = proxies;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (wanted) {
            HttpServletRequest asked = (HttpServletRequest) request;
            HttpServletResponse answer = (HttpServletResponse) response;
            if (!proxies.cameByTls(asked) && !Address.of(asked).startsWith("/health")) {
                turnAway(asked, answer);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (READING.contains(request.getMethod())) {
            String query = request.getQueryString();
            response.setStatus(308);
            response.setHeader(
                    "Location",
                    "https://" + shop.getAuthority() + request.getRequestURI() + (query == null ? "" : "?" + query));
        } else {
            TlsRequired problem = new TlsRequired();
            Entry.of(request).isRefused(problem.code());
            ProblemPage.write(response, problem);
        }
    }
}
