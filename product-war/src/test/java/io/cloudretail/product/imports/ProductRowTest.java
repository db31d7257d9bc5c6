package io.cloudretail.product.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.money.Money;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductRowTest {
    private static final Map<String, String> GOOD = Map.of(
            "sku", "85123A",
            "title", "A holder",
            "description", "",
            "category", "Home > Lighting",
            "price", "2.95",
            "currency", "GBP",
            "stock", "120");

    @Test
    void a_good_line_is_read_to_the_penny() {
        ProductRow row = ProductRow.of(GOOD);

        assertThat(row.price()).isEqualTo(Money.of(295, "GBP"));
        assertThat(row.stock()).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource({
        "sku,''",
        "sku,a b",
        "title,''",
        "category,' '",
        "price,2.955",
        "price,-1",
        "price,0",
        "price,0.00",
        "price,2.9e1",
        "price,£2",
        "currency,EUR",
        "stock,-1",
        "stock,1.5",
        "stock,99999999"
    })
    void a_wrong_column_is_named(String column, String value) {
        Map<String, String> columns = new HashMap<>(GOOD);
        columns.put(column, value);

        assertThatThrownBy(() -> ProductRow.of(columns))
                .isInstanceOfSatisfying(ProductRow.Refused.class, refused -> assertThat(refused.column())
                        .isEqualTo(column));
    }
}
