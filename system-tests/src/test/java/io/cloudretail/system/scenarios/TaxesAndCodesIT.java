package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThat;
import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.PlacedOrder;
import io.cloudretail.system.stack.SideBySide;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is added to prices, and what is taken off. New Zealand is for this test alone. */
@SideBySide
class TaxesAndCodesIT {
    @Test
    void a_tax_that_is_added_is_in_what_is_paid_and_on_the_invoice_and_no_later_rate_changes_it() {
        String sku = Admin.sell(10, 999);
        Customer customer = Customer.newcomer();
        Admin.taxes("NZ", false, 1500);

        PlacedOrder order = customer.orderTo("country", "NZ", sku, 3);

        assertThat(order).isConfirmed().isPaidOnce();
        assertThat(order.total()).isEqualTo(2997 + 450);
        Admin.taxes("NZ", true, 1000);
        String number = customer.lookAt(order)
                .then()
                .body("tax.included", equalTo(false))
                .body("tax.amount.amount", equalTo(450))
                .body("total.amount", equalTo(3447))
                .extract()
                .path("number");
        assertThat(customer.invoice(order))
                .contains("Invoice", "INV-" + number.substring(3), number, "Ada Shopper", "1 High Street", "NZ")
                .contains(sku.substring(0, 8), "9.99 GBP", "29.97 GBP")
                .containsPattern("Tax, 15 % of 29\\.97 GBP\\s+4\\.50 GBP")
                .containsPattern("Total\\s+34\\.47 GBP");
        assertThat(customer.orderTo("country", "NZ", sku, 3).total())
                .as("now that the tax is in the price")
                .isEqualTo(2997);
        assertThatProblem(customer.request()
                        .header("If-Match", "*")
                        .body(Map.of("included", true, "rates", Map.of("STANDARD", 0)))
                        .put("/api/v1/tax-rates/NZ"))
                .hasStatus(403);
    }

    @Test
    void a_code_for_free_shipping_holds_once_for_each_customer_and_comes_back_with_a_cancelled_order() {
        String sku = Admin.sell(10, 500);
        String code = Admin.makesCode(Map.of("kind", "FREE_SHIPPING", "limitPerCustomer", 1));
        Map<String, Object> terms = Map.of("shippingMethod", "express", "discountCode", code);
        Customer customer = Customer.newcomer();

        Response first = customer.tryToOrder(sku, 1, terms);

        first.then()
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"))
                .body("shipping.method", equalTo("express"))
                .body("shipping.cost.amount", equalTo(0))
                .body("total.amount", equalTo(500));
        assertThatProblem(customer.tryToOrder(sku, 1, terms)).hasStatus(422).hasCode("discount-refused");
        Customer.newcomer().tryToOrder(sku, 1, terms).then().statusCode(201);
        customer.request()
                .body("")
                .post("/api/v1/orders/" + first.path("id") + "/cancel")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        customer.tryToOrder(sku, 1, terms).then().statusCode(201);
        Admin.request().get("/api/v1/discount-codes/" + code).then().body("used", equalTo(2));
    }
}
