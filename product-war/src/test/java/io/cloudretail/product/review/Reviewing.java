package io.cloudretail.product.review;

import io.cloudretail.product.Visitor;
import io.cloudretail.product.Visitor.Answer;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** A product, those who bought it, and what they say of it. */
abstract class Reviewing {
    static final Visitor ADMIN = Visitor.with("admin");

    @Inject
    OrderEvents orderEvents;

    @Resource(lookup = "jdbc/shop")
    DataSource database;

    final Visitor vendor = Visitor.with("vendor");

    String sku;

    String product;

    String reviews;

    @BeforeEach
    void sell() {
        sku = "R-" + UUID.randomUUID().toString().substring(0, 13);
        product = vendor.post(
                        "/api/v1/products",
                        "{\"title\":\"Mug\",\"description\":\"\",\"category\":\"Test > Reviews\",\"variants\":[{\"sku\":\""
                                + sku + "\",\"price\":{\"amount\":250,\"currency\":\"GBP\"}}]}")
                .json()
                .getString("id");
        reviews = "/api/v1/products/" + product + "/reviews";
    }

    Visitor buyer() {
        Visitor customer = Visitor.with("customer");
        buy(customer);
        return customer;
    }

    UUID buy(Visitor customer) {
        UUID order = UUID.randomUUID();
        OrderMessage.confirmed(order, customer.id(), sku).comeInto(orderEvents);
        return order;
    }

    Answer write(Visitor customer, int rating, String text) {
        return customer.put(
                reviews + "/mine",
                jakarta.json.Json.createObjectBuilder()
                        .add("rating", rating)
                        .add("text", text)
                        .build()
                        .toString());
    }

    Object rating() {
        return value(
                "SELECT rating_sum || ' of ' || rating_count || ', version ' || version FROM product WHERE id = CAST(? AS uuid)");
    }

    /** The first column of the first row of a query about the product. */
    Object value(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, product);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
