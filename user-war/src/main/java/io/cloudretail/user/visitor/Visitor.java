package io.cloudretail.user.visitor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where the present request came from, as the gateway passes it on. Either may be unknown. */
@RequestScoped
public class Visitor {
    private static final int LONGEST_AGENT = 200;
    private static final int LONGEST_ADDRESS = 45;

    private String userAgent;
    private String address;

    Visitor() {}

    @Inject
    Visitor(HttpServletRequest request) {
        this(request.getHeader("User-Agent"), request.getHeader("X-Forwarded-For"));
    }

    Visitor(String userAgent, String address) {
        this.userAgent = cut(userAgent, LONGEST_AGENT);
        this.address = cut(address, LONGEST_ADDRESS);
    }

    public Optional<String> userAgent() {
        return Optional.ofNullable(userAgent);
    }

    /** The client's address; IPv4 or IPv6. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
