package io.cloudretail.product.picture;

import io.cloudretail.product.Visitor;
import io.cloudretail.product.Visitor.Answer;
import jakarta.annotation.Resource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** A product and its pictures. */
abstract class Picturing {
    @Resource(lookup = "jdbc/shop")
    DataSource database;

    final Visitor vendor = Visitor.with("vendor");

    String product;

    String images;

    @BeforeEach
    void sell() {
        product = vendor.post(
                        "/api/v1/products",
                        "{\"title\":\"Mug\",\"description\":\"\",\"category\":\"Test > Pictures\",\"variants\":[{\"sku\":\"P-"
                                + UUID.randomUUID().toString().substring(0, 13)
                                + "\",\"price\":{\"amount\":250,\"currency\":\"GBP\"}}]}")
                .json()
                .getString("id");
        images = "/api/v1/products/" + product + "/images";
    }

    Answer upload(Visitor by, byte[] picture, String query) {
        return by.send("POST", images + query, "image/jpeg", picture);
    }

    /** @param read the ETag with which the pictures were read */
    Answer arrange(Visitor by, String read, String arrangement) {
        return by.send(
                "PUT", images, "application/json", arrangement.getBytes(StandardCharsets.UTF_8), "If-Match", read);
    }

    String image() {
        return (String) value(
                "SELECT coalesce(image, 'none') || ', version ' || version FROM product WHERE id = CAST(? AS uuid)",
                product);
    }

    /** The first column of the first row. */
    Object value(String sql, String parameter) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
