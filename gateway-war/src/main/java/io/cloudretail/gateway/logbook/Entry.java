package io.cloudretail.gateway.logbook;

import jakarta.servlet.ServletRequest;
import java.util.Optional;

/** One request, as it becomes known. */
public final class Entry {
    private static final String KEY = Entry.class.getName();
    private static final String UNKNOWN = "-";

    private final long begin = System.nanoTime();
    private final String client;
    private String user = UNKNOWN;
    private String route = UNKNOWN;
    private String upstream = UNKNOWN;
    private String refusal = UNKNOWN;
    private long bytes = -1;
    private boolean waiting;

    Entry(String client) {
        this.client = client;
    }

    static Entry begin(ServletRequest request, String client) {
        Entry entry = new Entry(client);
        request.setAttribute(KEY, entry);
        return entry;
    }

    public static Entry of(ServletRequest request) {
        return (Entry) request.getAttribute(KEY);
    }

    public String client() {
        return client;
    }

    public void goesTo(String routeFound, String upstreamFound) {
        route = routeFound;
        upstream = upstreamFound;
    }

    public void isFrom(Optional<String> userFound) {
        user = userFound.orElse(UNKNOWN);
    }

    /** @param problem the code of the problem that the gateway itself answers with */
    public void isRefused(String problem) {
        refusal = problem;
    }

    public void carries(long bytesOfBody) {
        bytes = bytesOfBody;
    }

    /** The request is not over when its thread leaves it. */
    public void waits() {
        waiting = true;
    }

    boolean isWaiting() {
        return waiting;
    }

    long nanos() {
        return System.nanoTime() - begin;
    }

    String user() {
        return user;
    }

    String route() {
        return route;
    }

    String upstream() {
        return upstream;
    }

    String refusal() {
        return refusal;
    }

    boolean isRefused() {
        return !refusal.equals(UNKNOWN);
    }

    long bytes() {
        return bytes;
    }
}
