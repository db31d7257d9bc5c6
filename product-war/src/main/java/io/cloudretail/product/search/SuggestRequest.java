package io.cloudretail.product.search;

import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What was typed so far, as query parameters. */
public class SuggestRequest {
    private static final int LONGEST = 100;

    @Parameter(description = "What was typed so far; the last word may be a beginning", required = true)
    @QueryParam("q")
    private String q;

    @Parameter(
            description = "At most so many of each kind",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20", defaultValue = "5"))
    @QueryParam("limit")
    private String limit;

    public SuggestRequest() {}

    SuggestRequest(String q, String limit) {
        this.q = q;
        this.limit = limit;
    }

    String typed() {
        if (q == null || q.isBlank() || q.length() > LONGEST || q.indexOf('\0') >= 0) {
            throw InvalidRequest.field("q", "must be text of 1 to 100 characters");
        }
        return q.strip();
    }

    int limit() {
        if (limit == null || limit.isEmpty()) {
            return 5;
        }
        if (!limit.matches("[1-9]|1\\d|20")) {
            throw InvalidRequest.field("limit", "must be a whole number from 1 to 20");
        }
        return Integer.parseInt(limit);
    }
}
