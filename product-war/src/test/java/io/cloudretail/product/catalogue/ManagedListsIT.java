package io.cloudretail.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of products for those who run them: its order, its filters, and whose it is. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ManagedListsIT extends Managing {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive product() {
        return Deployment.of(ManagedListsIT.class).addClass(Managing.class);
    }

    @Test
    void a_vendor_lists_all_of_their_own_by_status_and_words_page_by_page() {
        String draft = add("\"status\":\"DRAFT\",").extract().path("id");
        vendor.sell("Other mug", 100);
        String last = vendor.add("Tea pot", "", 900).extract().path("id");

        String next = list(vendor.id(), "vendor", "?limit=1")
                .statusCode(200)
                .body("items.id", contains(last))
                .body("items[0].variants", equalTo(1))
                .extract()
                .path("nextCursor");
        list(vendor.id(), "vendor", "?cursor=" + next)
                .body("items.title", contains("Other mug", "Pair of mugs"))
                .body("nextCursor", nullValue());
        list(vendor.id(), "vendor", "?status=DRAFT").body("items.id", contains(draft));
        list(vendor.id(), "vendor", "?q=MUG").body("items", hasSize(2));
        list(vendor.id(), "vendor", "?q=" + prefix + "-A").body("items.id", contains(draft));
        list(vendor.id(), "vendor", "?q=%25").body("items", hasSize(0));
        list(UUID.randomUUID(), "admin", "?vendor=" + vendor.id()).body("items", hasSize(3));
        list(UUID.randomUUID(), "vendor", "").body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'Tea cosy,biscuit tin,Apron'",
        "created, 'Apron,biscuit tin,Tea cosy'",
        "-created, 'Tea cosy,biscuit tin,Apron'",
        "updated, 'biscuit tin,Tea cosy,Apron'",
        "-updated, 'Apron,Tea cosy,biscuit tin'",
        "title, 'Apron,biscuit tin,Tea cosy'",
        "-title, 'Tea cosy,biscuit tin,Apron'",
        "price, 'biscuit tin,Apron,Tea cosy'",
        "-price, 'Tea cosy,Apron,biscuit tin'"
    })
    void a_list_comes_in_the_order_that_was_asked_for_one_by_one_and_all_at_once(String sort, String titles) {
        String first = vendor.add("Apron", "", 700).extract().path("id");
        vendor.sell("biscuit tin", 300);
        vendor.sell("Tea cosy", 900);
        edit(first, "*", "{\"description\":\"Blue\"}").statusCode(200);

        List<String> wanted = List.of(titles.split(","));
        list(vendor.id(), "vendor", "?sort=" + sort).body("items.title", equalTo(wanted));
        List<String> found = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            var page = list(vendor.id(), "vendor", "?limit=1&sort=" + sort + cursor)
                    .statusCode(200);
            found.addAll(page.extract().<List<String>>path("items.title"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void a_cursor_leads_on_in_its_own_order_alone() {
        add("");
        vendor.sell("Other mug", 100);
        String cursor =
                list(vendor.id(), "vendor", "?sort=title&limit=1").extract().path("nextCursor");

        list(vendor.id(), "vendor", "?sort=title&cursor=" + cursor).body("items", hasSize(1));
        list(vendor.id(), "vendor", "?sort=-title&cursor=" + cursor).statusCode(400);
        list(vendor.id(), "vendor", "?cursor=" + cursor).statusCode(400);
    }

    @Test
    void a_sku_is_found_however_it_is_written() {
        String id = add("").extract().path("id");

        list(vendor.id(), "vendor", "?q=" + prefix.toLowerCase(Locale.ROOT) + "-b")
                .body("items.id", contains(id));
        list(UUID.randomUUID(), "admin", "?sort=price&q=" + prefix + "-A").body("items.id", contains(id));
    }

    @ParameterizedTest
    @CsvSource({
        "cos, 'Tea cosy,Costly lamp'",
        "te, Tea cosy",
        "T, Tea cosy",
        "sy, ''",
        "-, ''",
        "'!!!', ''",
        "'100%', 100% wool",
        "'0%', ''",
        "10, 100% wool"
    })
    void a_part_of_a_title_is_found_and_of_fewer_than_three_letters_how_it_begins(String q, String titles) {
        vendor.sell("Tea cosy", 300);
        vendor.sell("Costly lamp", 900);
        vendor.sell("100% wool - soft!!!", 500);
        String wanted = titles == null ? "" : titles;

        List<String> found = asVendor("*")
                .queryParam("q", q)
                .get("/api/v1/products/managed")
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
        assertThat(found).hasSize(wanted.isEmpty() ? 0 : wanted.split(",").length);
        assertThat(found).allSatisfy(title -> assertThat(wanted.split(",")).anyMatch(title::startsWith));
    }

    @ParameterizedTest
    @CsvSource({
        "customer, '', 403",
        "vendor, ?vendor=7d0f4a52-9c1b-4f0e-8a3d-2b6c5e4f1a90, 403",
        "admin, ?vendor=x, 400",
        "vendor, ?status=active, 400",
        "vendor, ?limit=0, 400",
        "vendor, ?cursor=x, 400",
        "vendor, ?sort=rating, 400",
        "vendor, ?sort=title&cursor=x, 400",
        "vendor, ?cursor=KzMwMDAwMC0xMi0zMVQwMDowMDowMFofMWY2ZmQ3YjgtNGM2YS00ZDVlLTlhNTMtMmY3YTU0YzNmMGFh, 400"
    })
    void a_list_that_is_not_the_callers_or_makes_no_sense_is_refused(String role, String query, int status) {
        list(vendor.id(), role, query).statusCode(status);
    }

    private static ValidatableResponse list(UUID user, String role, String query) {
        return Server.asUser(user, role)
                .urlEncodingEnabled(false)
                .get("/api/v1/products/managed" + query)
                .then();
    }
}
