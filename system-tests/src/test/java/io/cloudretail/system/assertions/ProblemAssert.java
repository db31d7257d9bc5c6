package io.cloudretail.system.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.assertj.core.api.AbstractAssert;

/** A refusal as RFC 9457 wants it, with nothing in it that only we should know. */
public final class ProblemAssert extends AbstractAssert<ProblemAssert, Response> {
    ProblemAssert(Response answer) {
        super(answer, ProblemAssert.class);
    }

    public ProblemAssert hasStatus(int... allowed) {
        assertThat(actual.statusCode())
                .as("status of %s", actual.asString())
                .isIn(java.util.Arrays.stream(allowed).boxed().toList());
        assertThat(actual.contentType()).as("content type").startsWith("application/problem+json");
        assertThat(actual.jsonPath().getInt("status")).isEqualTo(actual.statusCode());
        assertThat(actual.jsonPath().getString("type")).isNotBlank();
        assertThat(actual.jsonPath().getString("title")).isNotBlank();
        assertThat(actual.jsonPath().getString("detail")).isNotBlank();
        assertThat(actual.jsonPath().getString("instance")).isEqualTo("urn:request:" + actual.header("X-Request-Id"));
        assertThat(actual.asString())
                .doesNotContain("Exception", "io.cloudretail", "jakarta.", "java.", "SELECT", "org.", "\tat ");
        return this;
    }

    /** The last part of the problem's type. */
    public ProblemAssert hasCode(String code) {
        assertThat(actual.jsonPath().getString("type")).endsWith("/" + code);
        return this;
    }
}
