package io.cloudretail.inventory.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.inventory.EventMessage;
import io.cloudretail.inventory.EventsDoorResource;
import io.cloudretail.inventory.Seller;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stock as those who keep it list it: whose it is, what is low, in which order, and how it is found. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StockListsIT {
    private final Seller seller = new Seller();

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(StockListsIT.class).addClasses(EventsDoorResource.class, EventMessage.class);
    }

    @Test
    void vendors_list_what_is_low_of_theirs_and_others_nothing() {
        seller.sells(100);
        String empty = seller.sells(0);
        String few = seller.sells(5);
        new Seller().sells(1);

        List<String> low = Stream.of(empty, few).sorted().toList();
        for (String path : List.of("?low=true", "/managed?low=true")) {
            String cursor = seller.looksAt(path + "&limit=1")
                    .statusCode(200)
                    .body("items.sku", equalTo(low.subList(0, 1)))
                    .body("items[0].threshold", equalTo(5))
                    .extract()
                    .path("nextCursor");
            seller.looksAt(path + "&limit=1&cursor=" + cursor)
                    .body("items.sku", equalTo(low.subList(1, 2)))
                    .body("nextCursor", nullValue());
            Server.asUser(UUID.randomUUID(), "customer")
                    .get("/api/v1/inventory" + path)
                    .then()
                    .statusCode(403);
            Server.asNobody().get("/api/v1/inventory" + path).then().statusCode(401);
            Server.asUser(UUID.randomUUID(), "admin")
                    .get("/api/v1/inventory" + path + "&limit=100&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .body("items.sku", hasItem(low.get(1)))
                    .body("items.low", everyItem(equalTo(true)));
        }
        seller.looksAt("/managed?limit=10").body("items", hasSize(3));
        for (String bad : List.of("low=1", "low=true&limit=0", "low=true&cursor=x", "low=true&limit=101")) {
            seller.looksAt("/managed?" + bad).statusCode(400);
            seller.looksAt("?" + bad).statusCode(400);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', '0,1,2'", "sku, '0,1,2'", "-sku, '2,1,0'", "available, '1,2,0'", "-available, '0,2,1'"})
    void a_list_of_stock_comes_in_the_order_that_was_asked_for_one_by_one_and_all_at_once(String sort, String order) {
        List<String> skus = Stream.of(9, 0, 4).map(seller::sells).sorted().toList();
        int[] units = {9, 0, 4};
        for (int i = 0; i < 3; i++) {
            correct(skus.get(i), units[i]);
        }

        List<String> wanted =
                Stream.of(order.split(",")).map(Integer::valueOf).map(skus::get).toList();
        seller.looksAt("/managed?sort=" + sort).body("items.sku", equalTo(wanted));
        List<String> found = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            var page = seller.looksAt("/managed?limit=1&sort=" + sort + cursor).statusCode(200);
            found.addAll(page.extract().<List<String>>path("items.sku"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void what_can_be_ordered_equally_often_has_its_place_in_a_list_all_the_same() {
        List<String> skus = Stream.of(2, 2, 2).map(seller::sells).sorted().toList();

        String cursor = seller.looksAt("/managed?sort=-available&limit=2")
                .body("items.sku", equalTo(List.of(skus.get(2), skus.get(1))))
                .extract()
                .path("nextCursor");

        seller.looksAt("/managed?sort=-available&cursor=" + cursor).body("items.sku", equalTo(skus.subList(0, 1)));
        for (String other : List.of("sku", "available", "")) {
            seller.looksAt("/managed?sort=" + other + "&cursor=" + cursor).statusCode(400);
        }
    }

    @Test
    void stock_is_found_by_how_its_sku_begins() {
        String sku = seller.sells(3);
        String other = seller.sells(100);
        String beginning = sku.substring(0, 12).toLowerCase(Locale.ROOT);

        seller.looksAt("/managed?q=" + beginning).body("items.sku", equalTo(List.of(sku)));
        seller.looksAt("/managed?sort=-available&q=s-").body("items.sku", equalTo(List.of(other, sku)));
        seller.looksAt("/managed?low=true&q=S-").body("items.sku", equalTo(List.of(sku)));
        seller.looksAt("/managed?q=_").body("items", hasSize(0));
        seller.looksAt("/managed?q=" + sku.substring(2)).body("items", hasSize(0));
        new Seller().looksAt("/managed?q=" + sku).body("items", hasSize(0));
        Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/inventory/managed?q=" + sku)
                .then()
                .body("items.sku", equalTo(List.of(sku)));
        for (String bad : List.of("sort=low", "sort=-SKU", "q=" + "x".repeat(41))) {
            seller.looksAt("/managed?" + bad).statusCode(400);
        }
    }

    private void correct(String sku, int units) {
        int now = seller.looksAt("/managed/" + sku).extract().path("available");
        if (now != units) {
            seller.books(sku, "correction", units - now).statusCode(201);
        }
    }
}
