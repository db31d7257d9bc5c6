package io.cloudretail.gateway.routing;

import io.cloudretail.gateway.shield.Address;
import jakarta.servlet.http.HttpServletRequest;

/**
 * One request's way to a service, as it was found when the request came in: what a servlet container says of an address
 * after an asynchronous dispatch may be decoded.
 *
 * @param address path and query, as the caller wrote them
 */
record Passage(Route route, Caller caller, String address) {
    static Passage of(HttpServletRequest request, Route route, Caller caller) {
        String query = request.getQueryString();
        return new Passage(route, caller, query == null ? Address.of(request) : Address.of(request) + "?" + query);
    }
}
