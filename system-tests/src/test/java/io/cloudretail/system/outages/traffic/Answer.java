package io.cloudretail.system.outages.traffic;

import java.time.Instant;

/**
 * What a buyer was told.
 *
 * @param status 0 when no answer came
 * @param body why none came, then
 */
public record Answer(int status, String body, Instant askedAt, long millis) {
    static final Answer NONE = new Answer(0, "not asked", Instant.EPOCH, 0);

    public boolean accepted() {
        return status == 200 || status == 201 || status == 202;
    }

    /** The buyer cannot know what became of the request. */
    public boolean unknown() {
        return status == 0 || status >= 500 || status == 429 || status == 409;
    }
}
