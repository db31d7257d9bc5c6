package io.cloudretail.order.cart;

import static io.cloudretail.order.Wishes.quotes;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.container.Server;
import io.cloudretail.testkit.neighbour.Neighbour;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A customer with a cart, over HTTP. */
abstract class Shopping {
    final UUID customer = UUID.randomUUID();

    Neighbour neighbours;

    @BeforeEach
    void open() {
        neighbours = Surroundings.thatSayYes();
        sell(Map.of("MUG", 295, "JUG", 1000));
        stock(Map.of("MUG", 10, "JUG", 10));
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    void sell(Map<String, Integer> prices) {
        neighbours.answersAt("POST /internal/quotes", 200, quotes(prices));
    }

    void stock(Map<String, Integer> units) {
        String items = units.entrySet().stream()
                .map(each -> "{\"sku\":\"" + each.getKey() + "\",\"available\":" + each.getValue() + "}")
                .collect(Collectors.joining(","));
        neighbours.answersAt("POST /internal/availability", 200, "{\"items\":[" + items + "]}");
    }

    io.restassured.specification.RequestSpecification asCustomer() {
        return Server.asUser(customer, "customer");
    }

    ValidatableResponse put(String sku, int quantity) {
        return asCustomer()
                .body("{\"quantity\":" + quantity + "}")
                .put("/api/v1/cart/items/" + sku)
                .then();
    }

    ValidatableResponse look() {
        return asCustomer().get("/api/v1/cart").then();
    }
}
