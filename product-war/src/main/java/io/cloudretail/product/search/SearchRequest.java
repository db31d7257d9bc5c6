package io.cloudretail.product.search;

import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a shopper looks for, as query parameters. */
public class SearchRequest {
    private static final int LONGEST = 200;

    @Parameter(description = "Words of title and description")
    @QueryParam("q")
    private String q;

    @Parameter(description = "A category or one above it, such as Lighting & Candles")
    @QueryParam("category")
    private String category;

    @Parameter(description = "Lowest price in minor units")
    @QueryParam("minPrice")
    private String minPrice;

    @Parameter(description = "Highest price in minor units")
    @QueryParam("maxPrice")
    private String maxPrice;

    @Parameter(
            schema =
                    @Schema(
                            enumeration = {"relevance", "price", "-price", "newest", "rating"},
                            defaultValue = "relevance"))
    @QueryParam("sort")
    private String sort;

    Optional<String> words() {
        return text("q", q);
    }

    Optional<String> category() {
        return text("category", category);
    }

    /** Minor units. */
    Optional<Long> minPrice() {
        return amount("minPrice", minPrice);
    }

    /** Minor units. */
    Optional<Long> maxPrice() {
        return amount("maxPrice", maxPrice);
    }

    Sort sort() {
        return Sort.of(sort == null ? "relevance" : sort);
    }

    private static Optional<String> text(String field, String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw InvalidRequest.field(field, "must be text of up to 200 characters");
        }
        return Optional.of(value.strip());
    }

    private static Optional<Long> amount(String field, String value) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.matches("\\d{1,12}")) {
            throw InvalidRequest.field(field, "must be a price in minor units");
        }
        return Optional.of(Long.valueOf(value));
    }
}
