package io.cloudretail.product.search;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.money.Money;
import io.cloudretail.product.catalogue.Product;
import io.cloudretail.product.catalogue.ProductView;
import io.cloudretail.product.catalogue.Products;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Browsing and searching the catalogue. */
@Path("api/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
@DenyAll
public class SearchResource {
    /**
     * A product in a list.
     *
     * @param priceFrom the lowest price of a variant
     * @param rating absent as long as there are no reviews
     * @param available absent: how much there is, the inventory says
     */
    public record Summary(
            UUID id,
            String slug,
            String title,
            String category,
            Money priceFrom,
            List<ProductView.Item> variants,
            String image,
            Double rating,
            Boolean available) {
        static Summary of(Product product) {
            return new Summary(
                    product.id(),
                    product.slug(),
                    product.text().title(),
                    product.text().category(),
                    product.priceFrom(),
                    product.variants().stream().map(ProductView.Item::of).toList(),
                    null,
                    null,
                    null);
        }
    }

    /** @param facets on the first page only: they are the same for all */
    public record Found(List<Summary> items, String nextCursor, Map<String, List<Facet>> facets) {}

    private final Search search;
    private final Products products;

    @Inject
    public SearchResource(Search search, Products products) {
        this.search = search;
        this.products = products;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Products, page by page",
            description =
                    "Anyone may look. q is searched in title and description: word forms, accents and, if nothing"
                            + " else is found, typing errors are forgiven. category includes what lies below it. Prices are in minor"
                            + " units. Without words, relevance means the newest first. facets come with the first page only: the 50 largest categories.")
    @APIResponse(responseCode = "200", description = "One page; nextCursor is absent on the last")
    @APIResponse(responseCode = "400", description = "An unknown sort, or a limit, cursor or price that is none")
    public Found products(@BeanParam SearchRequest wish, @BeanParam PageRequest page) {
        Optional<Cursor> after = page.after(3).map(cursor -> checked(cursor, wish));
        Match match = after.map(cursor -> Match.valueOf(cursor.key().get(0).split(" ")[0]))
                .orElseGet(() -> search.matchFor(wish));
        List<Search.Hit> hits = search.find(wish, match, after, page.limit() + 1);
        List<Search.Hit> shown = hits.subList(0, Math.min(hits.size(), page.limit()));
        String next = hits.size() > shown.size() ? position(shown.get(shown.size() - 1), match, wish) : null;
        Map<String, List<Facet>> facets = after.isPresent() ? null : Map.of("category", search.categories(wish, match));
        return new Found(summaries(shown), next, facets);
    }

    private List<Summary> summaries(List<Search.Hit> hits) {
        Map<UUID, Product> found = hits.isEmpty()
                ? Map.of()
                : products.findAll(hits.stream().map(Search.Hit::id).toList());
        return hits.stream()
                .map(hit -> found.get(hit.id()))
                .filter(Objects::nonNull)
                .map(Summary::of)
                .toList();
    }

    private static String position(Search.Hit last, Match match, SearchRequest wish) {
        return Cursor.of(match + " " + wish.sort(), last.key(), last.id()).encode();
    }

    /** A cursor belongs to the sort it came from, and its parts are what that sort compares. */
    private static Cursor checked(Cursor cursor, SearchRequest wish) {
        boolean ranked = wish.sort() == Sort.RELEVANCE && wish.words().isPresent();
        cursor.uuid(2);
        if (cursor.key().get(0).matches("(WORDS|ALIKE) " + wish.sort()) && isKey(cursor, wish.sort(), ranked)) {
            return cursor;
        }
        throw Cursor.invalid();
    }

    private static boolean isKey(Cursor cursor, Sort sort, boolean ranked) {
        String text = cursor.key().get(1);
        if (ranked) {
            return isRank(text);
        }
        return sort.type().equals("bigint") ? text.matches("\\d{1,12}") : isTime(text);
    }

    /** What a database can read is less than what Java can: beyond these bounds a rank is out of its range. */
    private static boolean isRank(String text) {
        try {
            double rank = Double.parseDouble(text);
            return text.matches("[0-9.e-]{1,30}") && (text.equals("0") || rank >= 1e-300 && rank <= 1e300);
        } catch (NumberFormatException edited) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        if (!text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?\\+00")) {
            return false;
        }
        new Cursor(List.of(text.replace(' ', 'T').replace("+00", "Z"))).time(0);
        return true;
    }
}
