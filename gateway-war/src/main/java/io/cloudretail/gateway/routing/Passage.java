package io.cloudretail.gateway.routing;

import io.cloudretail.gateway.shield.Address;
import io.cloudretail.kit.http.Trace;
import jakarta.servlet.http.HttpServletRequest;

/**
 * One request's way to a service, as it was found when the request came in: what a servlet container says of an address
 * after an asynchronous dispatch may be decoded.
 *
 * @param address path and query, as the caller wrote them
 * @param trace what the request is part of; null where nobody traces it
 */
record Passage(Route route, Caller caller, String address, String trace) {
    static Passage of(HttpServletRequest request, Route route, Caller caller) {
        String query = request.getQueryString();
        String address = query == null ? Address.of(request) : Address.of(request) + "?" + query;
        return new Passage(route, caller, address, Trace.current().orElse(null));
    }
}
