package io.cloudretail.order.history;

import static io.cloudretail.order.Surroundings.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.cloudretail.order.Surroundings;
import io.cloudretail.order.Wishes;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders of very many lines: no list and no export holds more of them at once than fits. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LongOrdersIT {
    private static final int LINES = 2_000;

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(LongOrdersIT.class);
    }

    private final UUID customer = UUID.randomUUID();
    private Neighbour neighbours;

    @BeforeEach
    void open() {
        neighbours = Surroundings.thatSayYes();
        Map<String, Integer> prices =
                IntStream.range(0, LINES).boxed().collect(Collectors.toMap(i -> "S-" + i, i -> 100));
        neighbours.answersAt("POST /internal/quotes", 200, Wishes.quotes(prices));
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void a_page_ends_before_it_has_too_many_lines_and_the_next_one_goes_on() {
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            placed.add(0, place(LINES));
        }
        placed.add(0, place(1));

        List<String> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = Server.asUser(customer, "customer")
                    .get("/api/v1/orders?limit=100" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            sizes.add(page.<List<String>>path("items.id").size());
            seen.addAll(page.path("items.id"));
            String next = page.path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }

        assertThat(seen).isEqualTo(placed);
        assertThat(sizes).containsExactly(3, 2);
        Server.asService()
                .get("/internal/users/" + customer + "/export")
                .then()
                .statusCode(200)
                .body("orders.order.id.reverse()", equalTo(placed))
                .body("orders[0].order.items", hasSize(LINES))
                .body("orders[4].order.items", hasSize(1));
    }

    @Test
    void returns_of_very_many_lines_come_on_short_pages_too() {
        String order = place(LINES);
        Surroundings.ship(order, "Royal Mail", "RM1").statusCode(200);
        String items = IntStream.range(0, LINES)
                .mapToObj(i -> "{\"sku\":\"S-" + i + "\",\"quantity\":1}")
                .collect(Collectors.joining(","));
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            asked.add(Server.asUser(customer, "customer")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body("{\"items\":[" + items + "],\"reason\":\"Too many\"}")
                    .post("/api/v1/orders/" + order + "/returns")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }

        String path = "/api/v1/orders/" + order + "/returns";
        String cursor = Server.asUser(customer, "customer")
                .get(path)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(asked.subList(0, 2)))
                .extract()
                .path("nextCursor");
        Server.asUser(customer, "customer")
                .get(path + "?cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(asked.subList(2, 3)))
                .body("nextCursor", equalTo(null));
        Server.asService()
                .get("/internal/users/" + customer + "/export")
                .then()
                .statusCode(200)
                .body("returns.id", equalTo(asked));
        for (String bad : List.of("?limit=0", "?cursor=junk")) {
            Server.asUser(customer, "customer").get(path + bad).then().statusCode(400);
        }
    }

    private String place(int lines) {
        return order(customer, Wishes.manyLines(lines, 10))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
