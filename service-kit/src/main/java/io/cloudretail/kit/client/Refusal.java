package io.cloudretail.kit.client;

/** A neighbour's no: a 4xx answer. It is an answer, so no circuit counts it as a failure. */
public final class Refusal extends RuntimeException {
    private final int status;
    private final String code;
    private final transient jakarta.json.JsonObject problem;

    public Refusal(int status, String code, jakarta.json.JsonObject problem) {
        super(status + " " + code);
        this.status = status;
        this.code = code;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    /** Whether the request itself was judged, and would be refused again; else it is a matter of who asks or where. */
    public boolean isVerdict() {
        return status == 400 || status == 409 || status == 413 || status == 422;
    }

    /** The last part of the problem's type, such as {@code out-of-stock}. */
    public String code() {
        return code;
    }

    /** The neighbour's whole problem document; empty when it sent none. */
    public jakarta.json.JsonObject problem() {
        return problem;
    }
}
