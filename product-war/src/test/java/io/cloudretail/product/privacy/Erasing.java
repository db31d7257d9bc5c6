package io.cloudretail.product.privacy;

import io.cloudretail.kit.money.Money;
import io.cloudretail.product.Visitor;
import io.cloudretail.product.catalogue.Product;
import io.cloudretail.product.catalogue.ProductText;
import io.cloudretail.product.catalogue.Products;
import io.cloudretail.product.catalogue.Variant;
import io.cloudretail.product.review.OrderEvents;
import io.cloudretail.product.review.OrderMessage;
import io.cloudretail.testkit.privacy.Database;
import io.cloudretail.testkit.privacy.UserErasedMessage;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A vendor with products, and what is told of their erasure. */
abstract class Erasing {
    @Inject
    UserEvents userEvents;

    @Inject
    OrderEvents orderEvents;

    @Inject
    Products products;

    final UUID vendor = UUID.randomUUID();

    Database database;

    @BeforeEach
    void open() throws Exception {
        database = new Database();
    }

    void erase(UUID user) {
        erase(UUID.randomUUID(), user, Instant.now());
    }

    void erase(UUID event, UUID user, Instant at) {
        userEvents.on(UserErasedMessage.of(event, user, at));
    }

    UUID onSale(UUID whose) {
        String sku = "E-" + UUID.randomUUID();
        var text = new ProductText("A mug", "Holds tea.", "Test > Erasure");
        Product product =
                new Product(text, List.of(new Variant(sku, Map.of(), Money.of(295, "GBP"))), whose, Instant.now());
        products.add(product, Map.of());
        return product.id();
    }

    Visitor buyerOf(UUID product) {
        Visitor customer = Visitor.with("customer");
        OrderMessage.confirmed(UUID.randomUUID(), customer.id(), skuOf(product)).comeInto(orderEvents);
        return customer;
    }

    String skuOf(UUID product) {
        return (String) database.value("SELECT sku FROM variant WHERE product_id = ?", product);
    }

    static Visitor.Answer review(Visitor customer, UUID product, int rating) {
        return customer.put(
                "/api/v1/products/" + product + "/reviews/mine", "{\"rating\":" + rating + ",\"text\":\"So so\"}");
    }

    String status(UUID product) {
        return (String) database.value("SELECT status FROM product WHERE id = ?", product);
    }

    Object retirements(UUID product) {
        return database.value(
                "SELECT count(*) FROM outbox WHERE aggregate_id = ? AND headers ->> 'ce_type' = 'product.retired'",
                product.toString());
    }

    HttpRequest.Builder request(String path) throws Exception {
        String token = send(HttpRequest.newBuilder(URI.create(System.getProperty("it.issuer") + "/test/tokens?sub="
                        + vendor + "&aud=shop-api&groups=vendor")))
                .body();
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + System.getProperty("it.http.port") + "/product-war" + path))
                .header("Authorization", "Bearer " + token);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
