package io.cloudretail.order.discount;

import static io.cloudretail.order.Wishes.code;

import io.cloudretail.order.Surroundings;
import io.cloudretail.testkit.neighbour.Neighbour;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Codes, and orders that use them. */
abstract class Discounting {
    static final String TEN_PERCENT = "\"kind\":\"PERCENT\",\"basisPoints\":1000";

    final UUID customer = UUID.randomUUID();

    Neighbour neighbours;

    @BeforeEach
    void open() {
        neighbours = Surroundings.thatSayYes();
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    static String with(String code) {
        return "\"discountCode\":\"" + code + "\"";
    }
}
