package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.drivers.PlacedOrder;
import io.cloudretail.system.drivers.Vendor;
import io.cloudretail.system.stack.SideBySide;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who finds which orders: vendors what they sold, admins whatever they look for. */
@SideBySide
class SalesIT {
    @Test
    void a_vendor_sees_what_was_sold_of_theirs_and_nothing_of_who_bought_it() {
        Vendor vendor = Vendor.newcomer();
        Vendor other = Vendor.newcomer();
        String mug = vendor.sells("Mug", 250, 10);
        String jug = other.sells("Jug", 900, 10);
        Customer customer = Customer.newcomer();
        PlacedOrder both =
                customer.orderItems(List.of(Map.of("sku", mug, "quantity", 2), Map.of("sku", jug, "quantity", 1)));
        PlacedOrder shipped = customer.order(mug, 1, "tok_visa");
        Admin.ship(shipped, "Royal Mail", "RM1");
        assertThat(customer.order(mug, 1, "tok_declined")).isRejectedAs("payment_declined");

        Response sold = vendor.sold("");

        sold.then()
                .statusCode(200)
                .body("items.orderId", contains(shipped.id(), both.id()))
                .body("items.sku", contains(mug, mug))
                .body("items.quantity", contains(1, 2))
                .body("items.status", contains("SHIPPED", "CONFIRMED"))
                .body("items[0].unitPrice.amount", equalTo(250));
        assertThat(sold.asString()).doesNotContain(customer.id(), customer.email(), "Ada", "High Street", jug);
        vendor.sold("?status=SHIPPED").then().body("items.orderId", contains(shipped.id()));
        other.sold("").then().body("items.sku", contains(jug));
        Admin.request()
                .get("/api/v1/orders/lines?vendor=" + other.id())
                .then()
                .body("items.orderId", contains(both.id()));
        assertThatProblem(vendor.sold("?vendor=" + other.id())).hasStatus(403);
        assertThatProblem(customer.request().get("/api/v1/orders/lines")).hasStatus(403);
        assertThatProblem(Gateway.request().get("/api/v1/orders/lines")).hasStatus(401);
    }

    @Test
    void an_admin_finds_orders_by_customer_status_time_number_and_recipient() {
        String sku = Admin.sell(10, 250);
        Customer customer = Customer.newcomer();
        String before = Instant.now().toString();
        PlacedOrder first = customer.orderTo("name", "Grace " + customer.id(), sku, 1);
        PlacedOrder second = customer.order(sku, 1, "tok_visa");
        Admin.ship(first, "Royal Mail", "RM1");
        String number = customer.lookAt(second).path("number");

        assertThat(Admin.finds(Map.of("customer", customer.id()))).containsExactly(second.id(), first.id());
        assertThat(Admin.finds(Map.of("customer", customer.id(), "status", "SHIPPED")))
                .containsExactly(first.id());
        assertThat(Admin.finds(Map.of("customer", customer.id(), "to", before))).isEmpty();
        assertThat(Admin.finds(Map.of("customer", customer.id(), "from", before, "status", "CONFIRMED")))
                .containsExactly(second.id());
        assertThat(Admin.finds(Map.of("scope", "all", "q", number))).containsExactly(second.id());
        assertThat(Admin.finds(Map.of("scope", "all", "q", "grace " + customer.id())))
                .containsExactly(first.id());
        for (String others :
                List.of("scope=all", "customer=" + Customer.newcomer().id())) {
            assertThatProblem(customer.request().get("/api/v1/orders?" + others))
                    .hasStatus(403);
        }
        assertThatProblem(Admin.request().get("/api/v1/orders?status=NONE")).hasStatus(400);
    }
}
