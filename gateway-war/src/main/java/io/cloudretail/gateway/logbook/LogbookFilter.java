package io.cloudretail.gateway.logbook;

import io.cloudretail.gateway.caller.TrustedProxies;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Opens an entry for each request. Its place is in web.xml, right after the request's id. */
public class LogbookFilter implements Filter {
    private final TrustedProxies proxies;
    private final Logbook logbook;

    @Inject
    public LogbookFilter(TrustedProxies proxies, Logbook logbook) {
        this.proxies = proxies;
        this.logbook = logbook;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        Entry entry = Entry.begin(request, proxies.clientOf(asked));
        try {
            chain.doFilter(request, response);
        } finally {
            if (!entry.isWaiting()) {
                logbook.close(entry, asked, (HttpServletResponse) response);
            }
        }
    }
}
