package io.cloudretail.gateway.routing;

import io.cloudretail.gateway.caller.Neighbourhood;
import io.cloudretail.gateway.logbook.Entry;
import io.cloudretail.gateway.throttle.Throttle;
import io.cloudretail.gateway.token.AccessTokens;
import io.cloudretail.gateway.token.InvalidToken;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Who is let in to the services, and how often: a user wherever they are, anybody else by their address. */
@Singleton
public class Admission {
    private final AccessTokens tokens;
    private final Throttle throttle;

    @Inject
    public Admission(AccessTokens tokens, Throttle throttle) {
        this.tokens = tokens;
        this.throttle = throttle;
    }

    Caller admit(HttpServletRequest request, HttpServletResponse response, Route route) {
        Entry entry = Entry.of(request);
        entry.goesTo(route.name(), route.upstream());
        String address = entry.client();
        Caller caller = new Caller(address, userAt(address, request, response));
        entry.isFrom(caller.user());
        throttle.admit(caller.user().map(id -> "user:" + id).orElseGet(() -> place(address)), route.limit(), response);
        return caller;
    }

    /** Whoever tries tokens until one fits runs into the strict limit. */
    private Optional<String> userAt(String address, HttpServletRequest request, HttpServletResponse response) {
        try {
            return tokens.userOf(request);
        } catch (InvalidToken refused) {
            throttle.admit(place(address), Throttle.STRICT, response);
            throw refused;
        }
    }

    private static String place(String address) {
        return "address:" + Neighbourhood.of(address);
    }
}
