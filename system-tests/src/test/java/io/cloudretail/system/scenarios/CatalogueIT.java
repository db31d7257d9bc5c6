package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.drivers.Goods;
import io.cloudretail.system.drivers.PlacedOrder;
import io.cloudretail.system.drivers.Shelves;
import io.cloudretail.system.drivers.Vendor;
import io.cloudretail.system.stack.SideBySide;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What shoppers find, and what vendors make of their products, through the shop's one door. */
@SideBySide
class CatalogueIT {
    private final Vendor vendor = Vendor.newcomer();

    @Test
    void a_shopper_narrows_a_list_and_is_told_how_much_each_other_choice_would_leave() {
        vendor.offers(lamp("Red glass lamp", "Acme", "glass").in("red", Goods.newSku(), 400, 5));
        vendor.offers(lamp("Blue glass lamp", "Acme", "glass").in("blue", Goods.newSku(), 900, 0));
        vendor.offers(lamp("Red wooden lamp", "Bolt", "wood").in("red", Goods.newSku(), 3000, 5));

        vendor.shelf("sort=price")
                .body("items.title", contains("Red glass lamp", "Blue glass lamp", "Red wooden lamp"))
                .body("total", equalTo(3));
        vendor.shelf("minPrice=500&maxPrice=1000").body("items.title", contains("Blue glass lamp"));
        vendor.shelf("inStock=true").body("items.title", containsInAnyOrder("Red glass lamp", "Red wooden lamp"));
        vendor.shelf("attr=colour:red&attr=material:wood").body("items.title", contains("Red wooden lamp"));
        vendor.shelf("brand=Acme&attr=colour:red")
                .body("items.title", contains("Red glass lamp"))
                .body("total", equalTo(1))
                .body("facets.brand.find { it.value == 'Bolt' }.count", equalTo(1))
                .body("facets.attributes.colour.find { it.value == 'blue' }.count", equalTo(1))
                .body("facets.attributes.material.value", contains("glass"))
                .body("facets.price", hasSize(1))
                .body("facets.category.value", hasItem(vendor.category()));
        for (String none : List.of("inStock=maybe", "minRating=6", "attr=red", "sort=best", "cursor=junk")) {
            assertThatProblem(Gateway.request().get("/api/v1/products?" + none)).hasStatus(400);
        }
    }

    @Test
    void typing_errors_accents_and_endings_are_forgiven_and_suggestions_go_on_from_what_was_typed() {
        String word = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
        String brand = "Łódź " + word;
        vendor.offers(
                Goods.called("Hanging lantern with café scene").by(brand).variant(Goods.newSku(), Map.of(), 500, 1));
        vendor.offers(Goods.called("Crème " + word + "spoon").variant(Goods.newSku(), Map.of(), 100, 1));

        for (String words : List.of("lanterns", "CAFE", "hanging lantern", "lantrn")) {
            vendor.found(words).body("items.title", contains("Hanging lantern with café scene"));
        }
        for (String words : List.of("lantern -hanging", "lantrn -hanging")) {
            vendor.found(words).body("items", empty());
        }
        suggestions("creme " + word.toUpperCase()).body("titles.title", contains("Crème " + word + "spoon"));
        suggestions("lodz " + word).body("brands", contains(brand));
        suggestions(vendor.category().substring(7)).body("categories", contains(vendor.category()));
        assertThatProblem(Gateway.request().get("/api/v1/products/suggest?q=")).hasStatus(400);
    }

    @Test
    void a_draft_is_its_vendors_alone_until_it_is_published_and_is_bought_then() {
        String sku = Goods.newSku();
        String draft = vendor.offers(Goods.called("Mug").asDraft().in("red", sku, 300, 5))
                .body("status", equalTo("DRAFT"))
                .extract()
                .path("id");
        Customer customer = Customer.newcomer();
        Vendor other = Vendor.newcomer();
        assertThatProblem(Gateway.request().get("/api/v1/products/" + draft)).hasStatus(404);
        assertThatProblem(other.managed(draft)).hasStatus(404);
        assertThatProblem(other.edits(draft, "*", Map.of("status", "ACTIVE"))).hasStatus(404);
        vendor.shelf().body("items", empty());
        assertThatProblem(customer.tryToOrder(UUID.randomUUID().toString(), sku, 1, "tok_visa"))
                .hasStatus(422)
                .hasCode("unknown-sku");

        vendor.edits(draft, tag(draft), Map.of("status", "ACTIVE")).then().statusCode(200);

        vendor.shelf().body("items.id", contains(draft));
        Shelves.awaitStock(sku);
        assertThat(customer.order(sku, 1, "tok_visa")).isConfirmed().isPaidOnce();
        assertThatProblem(vendor.edits(draft, "*", Map.of("status", "DRAFT")))
                .hasStatus(409)
                .hasCode("already-published");
    }

    @Test
    void who_has_not_read_the_last_version_changes_nothing() {
        String sku = Goods.newSku();
        String mug = vendor.offers(Goods.called("Mug").in("red", sku, 300, 5))
                .extract()
                .path("id");
        String page = "/api/v1/products/" + mug;
        String read = tag(mug);
        String shown = Gateway.request().get(page).header("ETag");
        Gateway.request().header("If-None-Match", shown).get(page).then().statusCode(304);
        vendor.edits(mug, read, Map.of("title", "Big mug")).then().statusCode(200);

        assertThatProblem(vendor.edits(mug, read, Map.of("title", "Small mug"))).hasStatus(412);
        assertThatProblem(vendor.request().body(Map.of("title", "No mug")).patch(page))
                .hasStatus(428);
        assertThatProblem(vendor.request()
                        .header("If-Match", read)
                        .body(Map.of("weightGrams", 400))
                        .patch(page + "/variants/" + sku))
                .hasStatus(412);
        assertThatProblem(Customer.newcomer()
                        .request()
                        .header("If-Match", "*")
                        .body(Map.of("title", "My mug"))
                        .patch(page))
                .hasStatus(403);

        Gateway.request()
                .header("If-None-Match", shown)
                .get(page)
                .then()
                .statusCode(200)
                .body("title", equalTo("Big mug"));
    }

    @Test
    void a_variant_is_added_sold_and_taken_off_sale_but_never_the_last_one() {
        String red = Goods.newSku();
        String blue = Goods.newSku();
        String mug = vendor.offers(Goods.called("Mug").in("red", red, 300, 5))
                .extract()
                .path("id");
        String variants = "/api/v1/products/" + mug + "/variants";
        Customer customer = Customer.newcomer();

        vendor.request()
                .header("If-Match", tag(mug))
                .body(Goods.variantOf(blue, Map.of("colour", "blue"), 200, 5))
                .post(variants)
                .then()
                .statusCode(201)
                .body("variants.sku", contains(red, blue))
                .body("priceFrom.amount", equalTo(200));
        Shelves.awaitStock(blue);
        assertThat(customer.order(blue, 1, "tok_visa")).isConfirmed();
        assertThatProblem(vendor.request()
                        .header("If-Match", "*")
                        .body(Goods.variantOf(blue, Map.of("colour", "blue"), 200, 5))
                        .post(variants))
                .hasStatus(409);
        vendor.request()
                .header("If-Match", "*")
                .delete(variants + "/" + blue)
                .then()
                .statusCode(204);

        assertThatProblem(customer.tryToOrder(UUID.randomUUID().toString(), blue, 1, "tok_visa"))
                .hasStatus(422)
                .hasCode("unknown-sku");
        assertThatProblem(vendor.request().header("If-Match", "*").delete(variants + "/" + red))
                .hasStatus(409)
                .hasCode("last-variant");
        vendor.shelf().body("items[0].variants.sku", contains(red));
    }

    @Test
    void prices_have_a_history_and_what_was_ordered_keeps_its_price() {
        String sku = vendor.sells("Mug", 300, 5);
        String mug = vendor.shelf().extract().path("items[0].id");
        Customer customer = Customer.newcomer();
        PlacedOrder before = customer.order(sku, 1, "tok_visa");

        vendor.edits(mug, "*", Map.of("prices", List.of(Map.of("sku", sku, "price", Goods.price(250)))))
                .then()
                .statusCode(200);

        PlacedOrder after = customer.order(sku, 1, "tok_visa");
        assertThat(after.total()).isEqualTo(250);
        assertThat(customer.look(before).total()).isEqualTo(300);
        String prices = "/api/v1/products/" + mug + "/prices";
        vendor.request()
                .get(prices)
                .then()
                .statusCode(200)
                .body("items.newPrice.amount", contains(250, 300))
                .body("items[0].oldPrice.amount", equalTo(300))
                .body("items[0].changedBy", equalTo(vendor.id()));
        assertThatProblem(Vendor.newcomer().request().get(prices)).hasStatus(404);
        assertThatProblem(customer.request().get(prices)).hasStatus(403);
        assertThatProblem(Gateway.request().get(prices)).hasStatus(401);
    }

    private static Goods lamp(String title, String brand, String material) {
        return Goods.called(title).by(brand).with("material", material);
    }

    private String tag(String product) {
        return vendor.managed(product).then().statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse suggestions(String typed) {
        return Gateway.request()
                .queryParam("q", typed)
                .get("/api/v1/products/suggest")
                .then()
                .statusCode(200);
    }
}
