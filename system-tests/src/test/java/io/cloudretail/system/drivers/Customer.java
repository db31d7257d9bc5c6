package io.cloudretail.system.drivers;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who shops. */
public final class Customer {
    public static final String PASSWORD = "a password nobody guesses";
    private static final Map<String, String> HOME = Map.of(
            "name", "Ada Shopper", "line1", "1 High Street", "city", "York", "postalCode", "YO1 7HH", "country", "GB");

    private final String id;
    private final String email;
    private final String accessToken;

    private Customer(String id, String email, String accessToken) {
        this.id = id;
        this.email = email;
        this.accessToken = accessToken;
    }

    /** Registers somebody new and logs them in. */
    public static Customer newcomer() {
        String email = "c" + UUID.randomUUID() + "@customers.example";
        String id = register(email, true).statusCode(201).extract().path("id");
        return new Customer(id, email, Gateway.login(email, PASSWORD));
    }

    public static ValidatableResponse register(String email, boolean consent) {
        return Gateway.request()
                .body(Map.of("email", email, "password", PASSWORD, "displayName", "Ada", "consent", consent))
                .post("/api/v1/auth/register")
                .then();
    }

    /** Logs in once more, as on another device. */
    public Response logIn() {
        return Gateway.tryToLogIn(email, PASSWORD);
    }

    public String id() {
        return id;
    }

    public String email() {
        return email;
    }

    /** A request as this customer. */
    public RequestSpecification request() {
        return Gateway.request(accessToken);
    }

    /** Orders so many units, paid with this token, under a key of its own. */
    public PlacedOrder order(String sku, int quantity, String paymentToken) {
        return order(UUID.randomUUID().toString(), sku, quantity, paymentToken);
    }

    public PlacedOrder order(String idempotencyKey, String sku, int quantity, String paymentToken) {
        return PlacedOrder.of(tryToOrder(idempotencyKey, sku, quantity, paymentToken));
    }

    /** Orders so many units to this street, paid for at once. */
    public PlacedOrder orderTo(String street, String sku, int quantity) {
        return orderTo("line1", street, sku, quantity);
    }

    /** The same to an address that differs from the usual one in this part, such as country. */
    public PlacedOrder orderTo(String part, String text, String sku, int quantity) {
        Map<String, String> address = new HashMap<>(HOME);
        address.put(part, text);
        return PlacedOrder.of(tryToOrder(sku, quantity, Map.of("shippingAddress", address)));
    }

    /** The bare answer, for orders that may be refused. */
    public Response tryToOrder(String idempotencyKey, String sku, int quantity, String paymentToken) {
        return request()
                .header("Idempotency-Key", idempotencyKey)
                .body(orderOf(sku, quantity, paymentToken))
                .post("/api/v1/orders");
    }

    /** The same on other terms (discountCode, shippingMethod); the bare answer. */
    public Response tryToOrder(String sku, int quantity, Map<String, Object> terms) {
        Map<String, Object> order = new HashMap<>(orderOf(sku, quantity, "tok_visa"));
        order.putAll(terms);
        return request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(order)
                .post("/api/v1/orders");
    }

    public PlacedOrder orderItems(List<Map<String, Object>> items) {
        return PlacedOrder.of(tryToOrderItems(items));
    }

    /** The bare answer, for orders that may be refused. */
    public Response tryToOrderItems(List<Map<String, Object>> items) {
        Map<String, Object> order = Map.of("items", items, "shippingAddress", HOME, "paymentToken", "tok_visa");
        return request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(order)
                .post("/api/v1/orders");
    }

    public Response putIntoCart(String sku, int quantity) {
        return request().body(Map.of("quantity", quantity)).put("/api/v1/cart/items/" + sku);
    }

    /** Orders what is in the cart, on these terms (discountCode, shippingMethod); the bare answer. */
    public Response buyCart(Map<String, Object> terms) {
        Map<String, Object> order = new HashMap<>(terms);
        order.put("shippingAddress", HOME);
        order.put("paymentToken", "tok_visa");
        return request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(order)
                .post("/api/v1/orders");
    }

    public static Map<String, Object> orderOf(String sku, Object quantity, String paymentToken) {
        return Map.of(
                "items",
                List.of(Map.of("sku", sku, "quantity", quantity)),
                "shippingAddress",
                HOME,
                "paymentToken",
                paymentToken);
    }

    /** The order as it stands now. */
    public PlacedOrder look(PlacedOrder order) {
        return PlacedOrder.of(lookAt(order));
    }

    /** All that is shown of the order. */
    public Response lookAt(PlacedOrder order) {
        return request().get("/api/v1/orders/" + order.id());
    }

    public PlacedOrder cancel(PlacedOrder order) {
        return PlacedOrder.of(request().body("").post("/api/v1/orders/" + order.id() + "/cancel"));
    }

    /** What this customer has to do before the order is paid; the bare answer. */
    public Response asked(PlacedOrder order) {
        return request().get(question(order));
    }

    /** Tells the bank yes or no; the bare answer. */
    public Response say(boolean yes, PlacedOrder order) {
        return request().body(Map.of("confirmed", yes)).put(question(order));
    }

    private static String question(PlacedOrder order) {
        return "/api/v1/payments/orders/" + order.id() + "/action";
    }

    /** The order as it changes. */
    public OrderStream follow(PlacedOrder order) {
        return OrderStream.of(order.id(), accessToken, null);
    }

    /** The order as it changed since this event, and changes. */
    public OrderStream followSince(String lastId, PlacedOrder order) {
        return OrderStream.of(order.id(), accessToken, lastId);
    }

    /** Asks to return so many units of an order, and gives the return's id. */
    public String giveBack(PlacedOrder order, String sku, int quantity) {
        return tryToGiveBack(order, sku, quantity)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The bare answer, for returns that may be refused. */
    public Response tryToGiveBack(PlacedOrder order, String sku, int quantity) {
        return request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("items", List.of(Map.of("sku", sku, "quantity", quantity)), "reason", "Too blue"))
                .post("/api/v1/orders/" + order.id() + "/returns");
    }

    /** What becomes of the returns of an order, oldest first. */
    public List<String> returns(PlacedOrder order) {
        return request()
                .get("/api/v1/orders/" + order.id() + "/returns")
                .then()
                .statusCode(200)
                .extract()
                .path("items.status");
    }

    /** What stands on the invoice of an order. */
    public String invoice(PlacedOrder order) {
        return Pdf.words(request()
                .get("/api/v1/orders/" + order.id() + "/invoice")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray());
    }

    /** Ids of all orders, newest first. */
    public List<String> orders() {
        return request()
                .get("/api/v1/orders?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
