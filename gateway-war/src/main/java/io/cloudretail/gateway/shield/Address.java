package io.cloudretail.gateway.shield;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request leads, as its sender wrote it: neither decoded nor tidied up. */
public final class Address {
    private Address() {}

    public static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
