package io.cloudretail.system.scenarios;

import static io.cloudretail.system.assertions.ShopAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Books;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.drivers.PlacedOrder;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Whatever is wrong gets a clear refusal and changes nothing. */
@MicroShedTest
class BadInputIT {
    private static final String ORDER = """
            {"items": [{"sku": "%s", "quantity": %s}],
             "shippingAddress": {"name": "A", "line1": "1 High St", "city": "York", "postalCode": "YO1", "country": "GB"},
             "paymentToken": "tok_visa"%s}""";

    /** So many tests of one person stay below the gateway's strict limit. */
    private static final int BELOW_THE_LIMIT = 8;

    private static Customer customer;
    private static int tests;
    private static String sku;

    @BeforeAll
    static void open() {
        sku = Admin.sell(100, 100);
    }

    @BeforeEach
    void come_as_somebody_else_now_and_then() {
        if (tests++ % BELOW_THE_LIMIT == 0) {
            customer = Customer.newcomer();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1.5",
                "4294967297",
                "2147483648",
                "9223372036854775808",
                "1e9",
                "1e400000",
                "100001",
                "\"2\"",
                "null",
                "true",
                "[1]",
                "{}",
                "NaN",
                "01"
            })
    void a_quantity_that_is_none_is_refused(String quantity) {
        refused(400, () -> post(ORDER.formatted(sku, quantity, "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"order\"",
                "{\"items\":}",
                "{} {}",
                "{\"items\":[],\"items\":[]}",
                "\u0000",
                "<order/>"
            })
    void a_body_that_is_no_order_is_refused(String body) {
        refused(400, () -> post(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", \"price\": 1",
                ", \"customerId\": \"x\"",
                ", \"__proto__\": {}",
                ", \"paymentToken\": \"tok_visa\""
            })
    void a_field_that_an_order_does_not_have_or_has_twice_is_refused(String more) {
        refused(400, () -> post(ORDER.formatted(sku, 1, more)));
    }

    @Test
    void a_sku_that_is_not_sold_is_refused() {
        refused(422, () -> post(ORDER.formatted("NO-SUCH-SKU", 1, "")));
    }

    @Test
    void an_order_without_a_key_is_refused() {
        refused(400, () -> customer.request().body(ORDER.formatted(sku, 1, "")).post("/api/v1/orders"));
    }

    @Test
    void another_media_type_is_refused() {
        refused(415, () -> customer.request()
                .contentType("application/xml")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("<order/>")
                .post("/api/v1/orders"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer x", "Bearer a.b.c", "Basic YTpi", "Bearer eyJhbGciOiJub25lIn0.e30."})
    void without_a_valid_token_nothing_is_ordered_or_shown(String authorization) {
        refused(401, () -> Gateway.request()
                .header("Authorization", authorization)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(ORDER.formatted(sku, 1, ""))
                .post("/api/v1/orders"));
        refused(
                401,
                () -> Gateway.request().header("Authorization", authorization).get("/api/v1/orders"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/users",
        "GET, /api/v1/payments?order=7c9e6679-7425-40de-944b-e07fc1f90ae7",
        "GET, /api/v1/orders?scope=all",
        "GET, /api/v1/returns",
        "DELETE, /api/v1/products/7c9e6679-7425-40de-944b-e07fc1f90ae7"
    })
    void what_is_for_admins_or_vendors_is_not_for_customers(String method, String path) {
        refused(403, () -> customer.request().request(method, path));
    }

    @Test
    void a_customer_makes_no_products_and_no_roles() {
        refused(403, () -> customer.request().body("{}").post("/api/v1/products"));
        refused(403, () -> customer.request()
                .body("{\"roles\":[\"admin\"]}")
                .put("/api/v1/users/" + customer.id() + "/roles"));
    }

    @Test
    void an_order_of_somebody_else_is_not_there() {
        PlacedOrder order = customer.order(sku, 1, "tok_visa");
        Customer other = Customer.newcomer();

        refused(404, () -> other.request().get("/api/v1/orders/" + order.id()));
        refused(404, () -> other.request().get("/api/v1/orders/" + order.id() + "/history"));
        refused(404, () -> other.request().body("").post("/api/v1/orders/" + order.id() + "/cancel"));
        assertThat(customer.look(order).status()).isEqualTo("CONFIRMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/orders/1",
                "/api/v1/orders/../users",
                "/api/v1/orders?limit=0",
                "/api/v1/orders?limit=1e9",
                "/api/v1/orders?cursor=x",
                "/api/v1/orders?status=LOST"
            })
    void an_address_or_parameter_that_makes_no_sense_is_refused(String path) {
        Response answer = customer.request().urlEncodingEnabled(false).get(path);
        assertThatProblem(answer).hasStatus(400, 404);
    }

    private static Response post(String body) {
        return customer.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/orders");
    }

    private interface Attempt {
        Response make();
    }

    private static void refused(int status, Attempt attempt) {
        long before = Books.rows();
        assertThatProblem(attempt.make()).hasStatus(status);
        assertThat(Books.rows()).as("rows stored").isEqualTo(before);
    }
}
