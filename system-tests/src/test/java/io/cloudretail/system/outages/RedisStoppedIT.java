package io.cloudretail.system.outages;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.devstack.Redis;
import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.stack.RunningShop;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class RedisStoppedIT {
    private static final String REDIS = "checks.find { it.name == 'product' }.data.'cache.redis'";

    @Test
    void without_redis_nothing_fails() {
        Redis redis = RunningShop.get().redis();
        String id = Gateway.request()
                .get("/api/v1/products?limit=1")
                .then()
                .extract()
                .path("items[0].id");
        Gateway.request().get("/api/v1/products/" + id).then().statusCode(200);

        redis.stop();
        try {
            for (int i = 0; i < 5; i++) {
                Gateway.request()
                        .get("/api/v1/products/" + id)
                        .then()
                        .statusCode(200)
                        .body("id", equalTo(id));
            }
            String sku = Admin.sell(10, 100);
            assertThat(Customer.newcomer().order(sku, 1, "tok_visa"))
                    .isConfirmed()
                    .isPaidOnce();
            Awaitility.await("the outage shows").atMost(Duration.ofSeconds(10)).untilAsserted(() -> Gateway.request()
                    .get("/health")
                    .then()
                    .statusCode(200)
                    .body(REDIS, equalTo("DOWN")));
        } finally {
            redis.start();
            redis.awaitReady(Duration.ofSeconds(30));
        }

        Awaitility.await("the cache is used again")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Gateway.request().get("/health").then().body(REDIS, equalTo("UP")));
    }
}
