package io.cloudretail.system.assertions;

import io.cloudretail.system.drivers.PlacedOrder;
import io.restassured.response.Response;

/** The way into this package's assertions. */
public final class ShopAssertions {
    private ShopAssertions() {}

    public static OrderAssert assertThat(PlacedOrder order) {
        return new OrderAssert(order);
    }

    public static ProblemAssert assertThatProblem(Response answer) {
        return new ProblemAssert(answer);
    }
}
