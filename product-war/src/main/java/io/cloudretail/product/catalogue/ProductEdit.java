package io.cloudretail.product.catalogue;

import io.cloudretail.kit.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to change of a product; what is left out stays as it is. */
public record ProductEdit(
        @Size(min = 1, max = 200) @Pattern(regexp = ".*\\S.*")
        String title,

        @Size(max = 5000) String description,

        @Size(min = 1, max = 200) @Pattern(regexp = ".*\\S.*")
        String category,

        @Size(max = 100) List<@NotNull @Valid NewPrice> prices) {
    public record NewPrice(
            @NotNull String sku, @NotNull @Valid NewProduct.Price price) {}

    ProductText applyTo(ProductText old) {
        return new ProductText(
                Optional.ofNullable(title).map(String::strip).orElse(old.title()),
                Optional.ofNullable(description).map(String::strip).orElse(old.description()),
                Optional.ofNullable(category).map(String::strip).orElse(old.category()));
    }

    Map<String, Money> pricesBySku() {
        return prices == null
                ? Map.of()
                : prices.stream()
                        .collect(Collectors.toMap(
                                NewPrice::sku, price -> price.price().toMoney(), (first, last) -> last));
    }
}
