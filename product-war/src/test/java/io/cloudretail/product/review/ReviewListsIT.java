package io.cloudretail.product.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.product.Visitor;
import io.cloudretail.testkit.container.Deployment;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists of reviews, page by page. */
@ExtendWith(ArquillianExtension.class)
class ReviewListsIT extends Reviewing {
    private static final String SUMMARY =
            "{\"count\":7,\"distribution\":[{\"count\":0,\"rating\":5},{\"count\":0,\"rating\":4},"
                    + "{\"count\":2,\"rating\":3},{\"count\":2,\"rating\":2},{\"count\":3,\"rating\":1}],\"rating\":1.86}";

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ReviewListsIT.class)
                .addClasses(OrderMessage.class, Visitor.class, Visitor.Answer.class)
                .addClass(Reviewing.class);
    }

    @Test
    void pages_have_no_gaps_and_no_repeats_and_the_first_says_how_all_are() {
        IntStream.range(0, 7).forEach(i -> write(buyer(), 1 + i % 3, "No " + i));

        assertThat(texts(pages("newest"))).containsExactly("No 6", "No 5", "No 4", "No 3", "No 2", "No 1", "No 0");
        assertThat(texts(pages("rating"))).containsExactly("No 0", "No 3", "No 6", "No 1", "No 4", "No 2", "No 5");
        assertThat(texts(pages("-rating"))).containsExactly("No 5", "No 2", "No 4", "No 1", "No 6", "No 3", "No 0");
    }

    @Test
    void an_admin_lists_reviews_by_their_age_and_by_their_stars_up_and_down_without_gaps() {
        IntStream.range(0, 5).forEach(i -> write(buyer(), 1 + i % 3, "All " + product + " " + i));

        assertThat(own("created")).containsExactly(0, 1, 2, 3, 4);
        assertThat(own("-created")).containsExactly(4, 3, 2, 1, 0);
        assertThat(own("rating").stream().map(i -> 1 + i % 3)).containsExactly(1, 1, 2, 2, 3);
        List<Integer> up = own("rating");
        Collections.reverse(up);
        assertThat(own("-rating")).isEqualTo(up);
    }

    @Test
    void lists_for_admins_take_their_own_orders_and_cursors_alone() {
        IntStream.range(0, 2).forEach(i -> write(buyer(), 5, "Fine"));
        String all = "/api/v1/products/reviews?status=PUBLISHED&limit=1";
        String cursor = ADMIN.get(all + "&sort=rating").json().getString("nextCursor");

        for (String bad : List.of("&sort=author", "&sort=-rating&cursor=" + cursor, "&cursor=" + cursor)) {
            assertThat(ADMIN.get(all + bad).status()).as(bad).isEqualTo(400);
        }
        assertThat(vendor.get(all).status()).isEqualTo(403);
    }

    /** The numbers of this product's reviews among those of all. */
    private List<Integer> own(String sort) {
        List<Integer> numbers = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonObject page = ADMIN.get("/api/v1/products/reviews?status=PUBLISHED&limit=3&sort=" + sort + cursor)
                    .json();
            page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .map(item -> item.getString("text"))
                    .filter(text -> text.startsWith("All " + product))
                    .forEach(text -> numbers.add(Integer.valueOf(text.substring(text.lastIndexOf(' ') + 1))));
            cursor = page.containsKey("nextCursor") ? "&cursor=" + page.getString("nextCursor") : null;
        }
        return numbers;
    }

    @Test
    void bad_parameters_are_problems() {
        for (String query : List.of("sort=best", "limit=0", "limit=101", "limit=x", "cursor=junk")) {
            assertThat(Visitor.nobody().get(reviews + "?" + query).status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_cursor_with_a_time_that_no_database_can_tell_is_refused() {
        Instant never = Instant.parse("+999999999-12-31T00:00:00Z");
        String cursor = Cursor.of("newest", 5, never, UUID.randomUUID()).encode();

        assertThat(Visitor.nobody().get(reviews + "?cursor=" + cursor).status()).isEqualTo(400);
    }

    @Test
    void a_cursor_belongs_to_the_list_that_gave_it() {
        IntStream.range(0, 2).forEach(i -> write(buyer(), 5, "Fine"));
        String cursor = Visitor.nobody().get(reviews + "?limit=1").json().getString("nextCursor");

        assertThat(Visitor.nobody()
                        .get(reviews + "?sort=rating&cursor=" + cursor)
                        .status())
                .isEqualTo(400);
        assertThat(ADMIN.get("/api/v1/products/reviews?cursor=" + cursor).status())
                .isEqualTo(400);
        assertThat(ADMIN.get("/api/v1/products/reviews?status=LOST").status()).isEqualTo(400);
    }

    private List<JsonObject> pages(String sort) {
        List<JsonObject> items = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonObject page = Visitor.nobody()
                    .get(reviews + "?limit=3&sort=" + sort + cursor)
                    .json();
            items.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
            if (cursor.isEmpty()) {
                assertThat(page.getJsonObject("summary")).hasToString(SUMMARY);
            } else {
                assertThat(page).doesNotContainKey("summary");
            }
            cursor = page.containsKey("nextCursor") ? "&cursor=" + page.getString("nextCursor") : null;
        }
        return items;
    }

    private static List<String> texts(List<JsonObject> items) {
        return items.stream().map(item -> item.getString("text")).toList();
    }
}
