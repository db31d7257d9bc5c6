package io.cloudretail.product.search;

import io.cloudretail.kit.http.FreeText;
import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a shopper looks for, as query parameters. */
public class SearchRequest {
    private static final int LONGEST = 200;
    private static final int LONGEST_ATTRIBUTE = 300;
    private static final int MOST_VALUES = 20;

    @Parameter(
            description =
                    "Words of title, brand, category, description, attributes, SKU or barcode; \"in quotes\" for a phrase,"
                            + " or between alternatives, -word for what must not occur")
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
            description = "true: only what can be had now; false: only what cannot",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("inStock")
    private String inStock;

    @Parameter(description = "A brand; given more than once, any of them")
    @QueryParam("brand")
    private List<String> brand;

    @Parameter(
            description = "Only what reviews rate at least so",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "5"))
    @QueryParam("minRating")
    private String minRating;

    @Parameter(
            description =
                    "An attribute or option as name:value, such as colour:red; more values of one name are alternatives,"
                            + " different names must all fit")
    @QueryParam("attr")
    private List<String> attr;

    @Parameter(
            schema =
                    @Schema(
                            enumeration = {"relevance", "price", "-price", "newest", "rating"},
                            defaultValue = "relevance"))
    @QueryParam("sort")
    private String sort;

    public SearchRequest() {}

    /** With these parameters by name. */
    SearchRequest(Map<String, List<String>> parameters) {
        Function<String, String> one = name ->
                parameters.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
        q = one.apply("q");
        category = one.apply("category");
        minPrice = one.apply("minPrice");
        maxPrice = one.apply("maxPrice");
        inStock = one.apply("inStock");
        minRating = one.apply("minRating");
        sort = one.apply("sort");
        brand = parameters.get("brand");
        attr = parameters.get("attr");
    }

    Wish wish() {
        List<Filter> filters = new ArrayList<>();
        FreeText.of("category", category, LONGEST).map(Filter::category).ifPresent(filters::add);
        amount("minPrice", minPrice).map(amount -> Filter.price(">=", amount)).ifPresent(filters::add);
        amount("maxPrice", maxPrice).map(amount -> Filter.price("<=", amount)).ifPresent(filters::add);
        oneOf("inStock", inStock, "true|false", "must be true or false")
                .map(wanted -> Filter.inStock(Boolean.parseBoolean(wanted)))
                .ifPresent(filters::add);
        List<String> brands = texts("brand", brand, LONGEST);
        if (!brands.isEmpty()) {
            filters.add(Filter.brands(brands));
        }
        oneOf("minRating", minRating, "[1-5]", "must be a whole number from 1 to 5")
                .map(stars -> Filter.rating(Integer.parseInt(stars)))
                .ifPresent(filters::add);
        attributes().forEach((name, tags) -> filters.add(Filter.attribute(name, tags)));
        return new Wish(FreeText.of("q", q, LONGEST), List.copyOf(filters), Wish.ORDERS.named(sort));
    }

    private Map<String, List<String>> attributes() {
        Map<String, List<String>> byName = new TreeMap<>();
        for (String tag : texts("attr", attr, LONGEST_ATTRIBUTE)) {
            int end = tag.indexOf(':');
            if (end < 1 || end == tag.length() - 1) {
                throw InvalidRequest.field("attr", "must be a name and a value, such as colour:red");
            }
            byName.computeIfAbsent(tag.substring(0, end), name -> new ArrayList<>())
                    .add(tag);
        }
        return byName;
    }

    private static List<String> texts(String field, List<String> values, int longest) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > MOST_VALUES) {
            throw InvalidRequest.field(field, "must be given at most " + MOST_VALUES + " times");
        }
        return values.stream()
                .flatMap(value -> FreeText.of(field, value, longest).stream())
                .distinct()
                .toList();
    }

    private static Optional<Long> amount(String field, String value) {
        return oneOf(field, value, "\\d{1,12}", "must be a price in minor units")
                .map(Long::valueOf);
    }

    private static Optional<String> oneOf(String field, String value, String pattern, String otherwise) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.matches(pattern)) {
            throw InvalidRequest.field(field, otherwise);
        }
        return Optional.of(value);
    }
}
