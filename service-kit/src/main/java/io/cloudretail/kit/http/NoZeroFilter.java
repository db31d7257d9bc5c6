package io.cloudretail.kit.http;

import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Refuses an address with the character U+0000, which no text in a database can hold. Asked for it, the database would
 * break off the transaction, and JPA would take that for a lost connection and try for seconds.
 */
@Provider
@PreMatching
public class NoZeroFilter implements ContainerRequestFilter {
    private static final String ZERO = "%00";

    @Override
    public void filter(ContainerRequestContext context) {
        URI address = context.getUriInfo().getRequestUri();
        String query = address.getRawQuery();
        if (address.getRawPath().contains(ZERO) || query != null && query.contains(ZERO)) {
            throw new InvalidRequest("An address cannot hold the character U+0000.");
        }
    }
}
