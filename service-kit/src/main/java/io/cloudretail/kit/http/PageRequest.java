package io.cloudretail.kit.http;

import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The paging parameters of a list, as a {@code @BeanParam}. */
public class PageRequest {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    @Parameter(
            description = "Rows per page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @QueryParam("limit")
    private String limit;

    @Parameter(description = "The nextCursor of the page before")
    @QueryParam("cursor")
    private String cursor;

    public PageRequest() {}

    public PageRequest(String limit, String cursor) {
        this.limit = limit;
        this.cursor = cursor;
    }

    /** Rows per page: 1 to 100, 20 when not given. */
    public int limit() {
        if (limit == null) {
            return USUAL;
        }
        try {
            int rows = Integer.parseInt(limit);
            if (rows >= 1 && rows <= MOST) {
                return rows;
            }
        } catch (NumberFormatException notANumber) {
            throw InvalidRequest.field("limit", "must be a whole number from 1 to 100");
        }
        throw InvalidRequest.field("limit", "must be a whole number from 1 to 100");
    }

    /** Where to go on, for a list whose sort key has this many parts. */
    public Optional<Cursor> after(int parts) {
        return Optional.ofNullable(cursor).map(text -> Cursor.decode(text, parts));
    }
}
