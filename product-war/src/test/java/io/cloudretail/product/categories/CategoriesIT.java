package io.cloudretail.product.categories;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.cloudretail.product.Vendor;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of categories as an admin arranges it. Each test has a tree of its own. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CategoriesIT {
    private final Vendor vendor = new Vendor();
    private final String top = "T" + UUID.randomUUID().toString().substring(0, 8);

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive product() {
        return Deployment.of(CategoriesIT.class);
    }

    @Test
    void a_category_is_added_with_those_above_it_and_shoppers_see_it_once_it_is_filled() {
        add(top + ">Lamps  >Desk").statusCode(201);

        everything()
                .body("items.path", hasItem(top))
                .body("items.path", hasItem(top + " > Lamps"))
                .body("items.path", hasItem(top + " > Lamps > Desk"));
        shoppers().body("items.path", not(hasItem(top)));
        add(top + " > Lamps > Desk")
                .statusCode(409)
                .body("type", equalTo("https://cloudretail.example/problems/category-exists"));
    }

    @Test
    void what_is_empty_tells_of_drafts_and_is_shown_to_vendors_and_admins_alone() {
        String empty = "/api/v1/categories?empty=true";
        add(top + " > Secret plans").statusCode(201);

        Server.asNobody()
                .get(empty)
                .then()
                .statusCode(401)
                .body("type", equalTo("https://cloudretail.example/problems/sellers-only"));
        Server.asUser(UUID.randomUUID(), "customer").get(empty).then().statusCode(403);
        Server.asUser(UUID.randomUUID(), "vendor")
                .get(empty)
                .then()
                .statusCode(200)
                .body("items.path", hasItem(top + " > Secret plans"));
        Server.asNobody().get("/api/v1/categories?empty=false").then().statusCode(200);
    }

    @Test
    void a_rename_moves_all_below_it_and_their_products_and_an_edit_from_before_is_refused() {
        String id = sell(top + " > Lamps > Desk");
        String tag =
                Server.asNobody().get("/api/v1/products/" + id).then().extract().header("ETag");

        change(top + " > Lamps", "{\"path\":\"" + top + " > Home>Lighting\"}").statusCode(200);

        Server.asNobody()
                .get("/api/v1/products/" + id)
                .then()
                .body("category", equalTo(top + " > Home > Lighting > Desk"));
        everything()
                .body(
                        "items.findAll{it.path.startsWith('" + top + "')}.path",
                        contains(top, top + " > Home", top + " > Home > Lighting", top + " > Home > Lighting > Desk"))
                .body("items.findAll{it.path.startsWith('" + top + "')}.count", contains(1, 1, 1, 1))
                .body("items.findAll{it.path.endsWith('Lighting')}.name", hasItem("Lighting"));
        Server.asUser(vendor.id(), "vendor")
                .header("If-Match", tag)
                .body("{\"title\":\"Too late\"}")
                .patch("/api/v1/products/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void siblings_stand_in_the_order_of_their_positions_and_then_of_their_names() {
        for (String name : List.of("C", "A", "B")) {
            add(top + " > " + name).statusCode(201);
        }

        change(top + " > A", "{\"position\":7}").statusCode(200).body("position", equalTo(7));

        everything().body("items.findAll{it.path.startsWith('" + top + "')}.name", contains(top, "B", "C", "A"));
    }

    @Test
    void of_two_admins_who_change_the_same_category_the_second_is_told_that_it_has_changed() {
        String path = top + " > A";
        add(path).statusCode(201);
        String read = look(path)
                .statusCode(200)
                .body("path", equalTo(path))
                .body("position", equalTo(0))
                .extract()
                .header("ETag");
        Server.asUser(UUID.randomUUID(), "admin")
                .queryParam("path", path)
                .body("{\"position\":1}")
                .patch("/api/v1/categories")
                .then()
                .statusCode(428);
        change(path, "A", "{\"position\":1}").statusCode(400);

        String set =
                change(path, read, "{\"position\":1}").statusCode(200).extract().header("ETag");
        change(path, read, "{\"path\":\"" + top + " > B\"}")
                .statusCode(412)
                .body("type", equalTo("https://cloudretail.example/problems/edited-meanwhile"));
        look(path).body("position", equalTo(1)).header("ETag", set);
        change(path, set, "{\"path\":\"" + top + " > B\"}").statusCode(200).body("path", equalTo(top + " > B"));
        look(path).statusCode(404);
        change(path, set, "{\"position\":2}").statusCode(404);
    }

    @Test
    void only_an_empty_category_is_removed() {
        String id = sell(top + " > Lamps");
        add(top + " > Empty").statusCode(201);

        remove(top + " > Empty").statusCode(204);
        remove(top + " > Empty").statusCode(404);
        remove(top).statusCode(409);
        Server.asUser(vendor.id(), "vendor")
                .delete("/api/v1/products/" + id)
                .then()
                .statusCode(204);
        remove(top + " > Lamps")
                .statusCode(409)
                .body("type", equalTo("https://cloudretail.example/problems/category-in-use"));
    }

    @Test
    void a_category_goes_nowhere_where_it_cannot_be() {
        add(top + " > A > B").statusCode(201);
        add(top + " > C").statusCode(201);

        change(top + " > A", "{\"path\":\"" + top + " > A > B > A\"}")
                .statusCode(409)
                .body("type", equalTo("https://cloudretail.example/problems/below-itself"));
        change(top + " > A", "{\"path\":\"" + top + " > C\"}").statusCode(409);
        change(top + " > D", "{\"path\":\"" + top + " > E\"}").statusCode(404);
        change(top + " > A", "{\"path\":\"1>2>3>4>5>6>7>8\"}").statusCode(400);
        change(top + " > A", "{\"path\":\"" + top + " > A\"}").statusCode(200);
    }

    @Test
    void admins_alone_arrange_categories() {
        for (String role : List.of("customer", "vendor")) {
            var someone = Server.asUser(vendor.id(), role);
            someone.body("{\"path\":\"" + top + "\"}")
                    .post("/api/v1/categories")
                    .then()
                    .statusCode(403);
            Server.asUser(vendor.id(), role)
                    .queryParam("path", top)
                    .get("/api/v1/categories/managed")
                    .then()
                    .statusCode(403);
            Server.asUser(vendor.id(), role)
                    .header("If-Match", "*")
                    .queryParam("path", top)
                    .body("{\"position\":1}")
                    .patch("/api/v1/categories")
                    .then()
                    .statusCode(403);
            Server.asUser(vendor.id(), role)
                    .queryParam("path", top)
                    .delete("/api/v1/categories")
                    .then()
                    .statusCode(403);
        }
        Server.asNobody()
                .body("{\"path\":\"X\"}")
                .post("/api/v1/categories")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"path\":\"\"}", "{\"path\":\"A >> B\"}", "{\"path\":\"A\",\"position\":-1}"})
    void a_bad_category_is_a_problem(String body) {
        Server.asUser(UUID.randomUUID(), "admin")
                .body(body)
                .post("/api/v1/categories")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"A > > B, 400", "'', 400", "No such category, 404"})
    void a_category_that_is_none_is_refused(String path, int status) {
        look(path).statusCode(status);
        change(path, "{\"position\":1}").statusCode(status);
        remove(path).statusCode(status);
    }

    @Test
    void a_change_that_names_no_category_is_refused() {
        Server.asUser(UUID.randomUUID(), "admin")
                .delete("/api/v1/categories")
                .then()
                .statusCode(400);
        Server.asNobody().get("/api/v1/categories?empty=x").then().statusCode(400);
    }

    private String sell(String category) {
        return Server.asUser(vendor.id(), "vendor")
                .body(vendor.newProduct(
                                "Lamp",
                                "",
                                100,
                                "K-" + UUID.randomUUID().toString().substring(0, 12))
                        .replace(vendor.category(), category))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse add(String path) {
        return Server.asUser(UUID.randomUUID(), "admin")
                .body("{\"path\":\"" + path + "\"}")
                .post("/api/v1/categories")
                .then();
    }

    private static ValidatableResponse look(String path) {
        return Server.asUser(UUID.randomUUID(), "admin")
                .queryParam("path", path)
                .get("/api/v1/categories/managed")
                .then();
    }

    private static ValidatableResponse change(String path, String body) {
        return change(path, "*", body);
    }

    private static ValidatableResponse change(String path, String read, String body) {
        return Server.asUser(UUID.randomUUID(), "admin")
                .header("If-Match", read)
                .queryParam("path", path)
                .body(body)
                .patch("/api/v1/categories")
                .then();
    }

    private static ValidatableResponse remove(String path) {
        return Server.asUser(UUID.randomUUID(), "admin")
                .queryParam("path", path)
                .delete("/api/v1/categories")
                .then();
    }

    private static ValidatableResponse everything() {
        return Server.asUser(UUID.randomUUID(), "admin")
                .get("/api/v1/categories?empty=true")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse shoppers() {
        return Server.asNobody().get("/api/v1/categories").then().statusCode(200);
    }
}
