package io.cloudretail.gateway.shield;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * What every answer tells a browser: run only our own scripts, guess no types, show us in no frame. Where cards are paid with at
 * Stripe, its script and the frames with its fields are let in as well: no card number may be typed into anything of ours.
 */
final class SecurityHeaders {
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY");

    private static final String POLICY = "Content-Security-Policy";
    private static final String SCRIPTS = "script-src 'self'";
    private static final String STRIPES_SCRIPTS = " https://js.stripe.com https://*.js.stripe.com";
    private static final String STRIPES_FIELDS = "; connect-src 'self' https://api.stripe.com;"
            + " frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com";

    private final String policy;

    /** @param paymentProvider who takes the payments, as the payment service knows it; may be empty */
    SecurityHeaders(String paymentProvider) {
        String own = ALWAYS.get(POLICY);
        this.policy = paymentProvider.equals("stripe")
                ? own.replace(SCRIPTS, SCRIPTS + STRIPES_SCRIPTS) + STRIPES_FIELDS
                : own;
    }

    void put(String path, HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
        response.setHeader(POLICY, policy);
        response.setHeader("Cache-Control", cacheControl(path));
    }

    /** Files of the web UI carry a hash of their content in their name; everything else may change at any time. */
    private static String cacheControl(String path) {
        if (path.startsWith("/assets/")) {
            return "public, max-age=31536000, immutable";
        }
        return path.startsWith("/api/") ? "no-store" : "no-cache";
    }
}
