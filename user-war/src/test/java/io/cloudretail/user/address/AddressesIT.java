package io.cloudretail.user.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The own addresses. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AddressesIT {
    private static final String PASSWORD = "correct horse battery";

    private final String email = UUID.randomUUID() + "@example.org";
    private UUID id;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(AddressesIT.class);
    }

    @BeforeEach
    void somebody_new() {
        id = UUID.fromString(Server.asNobody()
                .body(Map.of("email", email, "password", PASSWORD, "displayName", "Ada", "consent", true))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static final Map<String, Object> HOME =
            Map.of("name", "Ada", "line1", "1 High Street", "city", "York", "postalCode", "YO1 7HH", "country", "GB");

    @Test
    void the_first_address_is_the_default_until_another_takes_its_place() {
        String first = add(HOME);
        String second = add(HOME);
        list().body("items.id", contains(first, second)).body("items.isDefault", contains(true, false));

        put(second, with("isDefault", true)).statusCode(200).body("isDefault", equalTo(true));

        list().body("items.id", contains(second, first)).body("items.isDefault", contains(true, false));
        String third = add(with("isDefault", true));
        list().body("items.id", contains(third, first, second));
    }

    @Test
    void when_the_default_goes_the_oldest_of_the_others_takes_its_place() {
        String first = add(HOME);
        String second = add(HOME);
        add(HOME);

        as(id).delete("/api/v1/users/me/addresses/" + first).then().statusCode(204);

        list().body("items[0].id", equalTo(second)).body("items[0].isDefault", equalTo(true));
        as(id).delete("/api/v1/users/me/addresses/" + first).then().statusCode(404);
    }

    @Test
    void an_address_is_replaced_as_a_whole() {
        String address = add(with("line2", "Flat 2"));

        put(address, with("city", "Leeds")).statusCode(200);

        list().body("items[0].city", equalTo("Leeds"))
                .body("items[0].line2", nullValue())
                .body("items[0].isDefault", equalTo(true));
    }

    @Test
    void nobody_else_sees_or_changes_it() {
        String address = add(HOME);
        String path = "/api/v1/users/me/addresses/" + address;
        UUID other = UUID.fromString(Server.asNobody()
                .body(Map.of("email", "o" + email, "password", PASSWORD, "displayName", "Eve", "consent", true))
                .post("/api/v1/auth/register")
                .path("id"));

        as(other).get("/api/v1/users/me/addresses").then().statusCode(200).body("items", hasSize(0));
        as(other).body(HOME).put(path).then().statusCode(404);
        as(other).delete(path).then().statusCode(404);
        Server.asNobody().get("/api/v1/users/me/addresses").then().statusCode(401);
        Server.asService().get("/api/v1/users/me/addresses").then().statusCode(403);
        as(UUID.randomUUID())
                .body(HOME)
                .post("/api/v1/users/me/addresses")
                .then()
                .statusCode(404);
        list().body("items", hasSize(1));
    }

    @Test
    void a_bad_address_is_refused_by_the_name_of_its_field() {
        for (String field : List.of("name", "line1", "city", "postalCode", "country")) {
            as(id).body(with(field, " "))
                    .post("/api/v1/users/me/addresses")
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem(field));
        }
        as(id).body(with("country", "XX"))
                .post("/api/v1/users/me/addresses")
                .then()
                .statusCode(400);
        as(id).body(with("city", "x".repeat(81)))
                .post("/api/v1/users/me/addresses")
                .then()
                .statusCode(400);
        list().body("items", hasSize(0));
    }

    @Test
    void there_are_twenty_at_most_and_one_default_also_when_many_are_added_at_once() {
        List<Integer> answers = java.util.stream.IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> as(id).body(with("isDefault", true))
                        .post("/api/v1/users/me/addresses")
                        .statusCode())
                .toList();

        assertThat(answers).containsOnly(201, 409);
        list().body("items", hasSize(20)).body("items.findAll { it.isDefault }", hasSize(1));
    }

    private String add(Map<String, Object> address) {
        return as(id).body(address)
                .post("/api/v1/users/me/addresses")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse put(String address, Map<String, Object> wish) {
        return as(id).body(wish).put("/api/v1/users/me/addresses/" + address).then();
    }

    private ValidatableResponse list() {
        return as(id).get("/api/v1/users/me/addresses").then().statusCode(200);
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> address = new java.util.HashMap<>(HOME);
        address.put(field, value);
        return address;
    }

    private static io.restassured.specification.RequestSpecification as(UUID user) {
        return Server.asUser(user, "customer");
    }
}
