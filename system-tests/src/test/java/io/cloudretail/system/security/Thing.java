package io.cloudretail.system.security;

import static io.cloudretail.system.security.wire.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.security.contract.Contracts;
import io.cloudretail.system.security.token.Token;
import io.cloudretail.system.security.wire.Answer;
import io.cloudretail.system.security.wire.Call;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/**
 * Something in the shop that belongs to somebody.
 *
 * @param ids as they stand in the paths that name it
 */
record Thing(List<String> ids, String owner, String role) {
    /** Makes a new one for a new owner. */
    interface Maker {
        Thing make();
    }

    /** One pixel, as PNG. */
    static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

    private static final String LANTERN = "71053";

    /** What the owner of a shipped order may return of it. */
    static final String RETURN =
            "{\"items\": [{\"sku\": \"" + LANTERN + "\", \"quantity\": 1}], \"reason\": \"Too bright\"}";

    /** What the owner of a webhook may make of it. */
    static final String WEBHOOK_EDIT =
            "{\"url\": \"https://erp.example.com/\", \"eventTypes\": [\"order.returned\"], \"enabled\": true}";

    private static final String HOOKS = "/api/v1/webhooks";

    private static String sku;

    static Thing order() {
        return order(sku(), "tok_visa");
    }

    /** It waits for its customer, who is asked first. */
    static Thing askedOrder() {
        return order(sku(), "tok_confirm");
    }

    /** Nothing becomes of it any more. */
    static Thing endedOrder() {
        Thing order = order();
        made(
                Call.throughTheGateway("POST", "/api/v1/orders/" + order.ids().get(0) + "/cancel"),
                order.owner(),
                order.role());
        return order;
    }

    /** Of something that is always in the catalogue, so that a return of it can be written down before. */
    static Thing shippedOrder() {
        Thing order = order(LANTERN, "tok_visa");
        made(
                Call.throughTheGateway("POST", "/api/v1/orders/" + order.ids().get(0) + "/ship")
                        .json("{\"carrier\": \"Royal Mail\", \"trackingNumber\": \"RM1\"}"),
                UUID.randomUUID().toString(),
                "admin");
        return order;
    }

    private static Thing order(String sku, String paymentToken) {
        String owner = UUID.randomUUID().toString();
        ObjectNode wish = (ObjectNode) sample("POST /api/v1/orders");
        wish.put("paymentToken", paymentToken);
        wish.withObject("/items/0").put("sku", sku).put("quantity", 1).remove("agreedPrice");
        wish.remove(List.of("customerId", "discountCode", "expectedTotal"));
        JsonNode order = made(
                Call.throughTheGateway("POST", "/api/v1/orders")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .json(wish),
                owner,
                "customer");
        return of(order, owner, "customer");
    }

    static Thing product() {
        String owner = UUID.randomUUID().toString();
        JsonNode product = made(
                Call.throughTheGateway("POST", "/api/v1/products").json(sample("POST /api/v1/products")),
                owner,
                "vendor");
        return of(product, owner, "vendor");
    }

    static Thing picture() {
        Thing product = product();
        JsonNode picture = made(
                Call.throughTheGateway(
                                "POST", "/api/v1/products/" + product.ids().get(0) + "/images")
                        .body("image/png", PICTURE),
                product.owner(),
                product.role());
        return new Thing(List.of(product.ids().get(0), picture.path("hash").asText()), product.owner(), product.role());
    }

    /** One of two variants: the last cannot be taken off sale. */
    static Thing variant() {
        String owner = UUID.randomUUID().toString();
        ObjectNode wish = (ObjectNode) sample("POST /api/v1/products");
        ObjectNode second = wish.withArray("variants").get(0).deepCopy();
        second.put("sku", second.path("sku").asText() + ".2");
        wish.withArray("variants").add(second);
        JsonNode product =
                made(Call.throughTheGateway("POST", "/api/v1/products").json(wish), owner, "vendor");
        return new Thing(List.of(product.path("id").asText(), second.path("sku").asText()), owner, "vendor");
    }

    /** The stock of a new product's SKU, once it is kept. */
    static Thing stock() {
        String owner = UUID.randomUUID().toString();
        JsonNode product = made(
                Call.throughTheGateway("POST", "/api/v1/products").json(sample("POST /api/v1/products")),
                owner,
                "vendor");
        String sku = product.at("/variants/0/sku").asText();
        Awaitility.await("stock of " + sku)
                .atMost(Duration.ofSeconds(30))
                .until(() -> Gateway.request().get("/api/v1/inventory/" + sku).statusCode() == 200);
        return new Thing(List.of(sku), owner, "vendor");
    }

    static Thing productImport() {
        String owner = UUID.randomUUID().toString();
        byte[] file = "sku,title,price\n".getBytes(StandardCharsets.UTF_8);
        JsonNode made = made(
                Call.throughTheGateway("POST", "/api/v1/products/imports").body("text/csv", file), owner, "vendor");
        return of(made, owner, "vendor");
    }

    static Thing session() {
        String owner = Customer.newcomer().id();
        JsonNode sessions = made(Call.throughTheGateway("GET", "/api/v1/users/me/sessions"), owner, "customer");
        return of(sessions.at("/items/0"), owner, "customer");
    }

    static Thing address() {
        String owner = Customer.newcomer().id();
        String addresses = "/api/v1/users/me/addresses";
        JsonNode address =
                made(Call.throughTheGateway("POST", addresses).json(sample("POST " + addresses)), owner, "customer");
        return of(address, owner, "customer");
    }

    static Thing webhook() {
        String owner = Customer.newcomer().id();
        JsonNode made = made(
                Call.throughTheGateway("POST", HOOKS)
                        .json(
                                "{\"url\": \"https://erp.example.com/\", \"scope\": \"OWN\", \"eventTypes\": [\"order.shipped\"]}"),
                owner,
                "vendor");
        return of(made.path("webhook"), owner, "vendor");
    }

    static Thing delivery() {
        Thing webhook = webhook();
        String deliveries = HOOKS + "/" + webhook.ids().get(0) + "/deliveries";
        JsonNode test = made(Call.throughTheGateway("POST", deliveries), webhook.owner(), webhook.role());
        return new Thing(List.of(webhook.ids().get(0), test.path("id").asText()), webhook.owner(), webhook.role());
    }

    String ownersToken() {
        return Token.of(owner, role).signed();
    }

    private static Thing of(JsonNode made, String owner, String role) {
        return new Thing(List.of(made.path("id").asText()), owner, role);
    }

    private static JsonNode made(Call call, String owner, String role) {
        Answer answer = call.bearer(Token.of(owner, role).signed()).send();
        assertThat(answer).hasStatus(200, 201, 202);
        return answer.json();
    }

    private static JsonNode sample(String operation) {
        return Contracts.named(operation)
                .schemas()
                .sample(Contracts.named(operation).body());
    }

    private static synchronized String sku() {
        if (sku == null) {
            sku = Admin.sell(10_000, 100);
        }
        return sku;
    }
}
