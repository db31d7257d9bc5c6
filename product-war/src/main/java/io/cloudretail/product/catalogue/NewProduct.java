package io.cloudretail.product.catalogue;

import io.cloudretail.kit.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A product to be sold.
 *
 * @param category a path from the top, such as {@code Home > Lighting}
 */
public record NewProduct(
        @NotBlank @Size(max = 200) String title,
        @NotNull @Size(max = 5000) String description,
        @NotBlank @Size(max = 200) String category,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid NewVariant> variants) {
    public static final String SKU = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    /** @param openingStock units there are from the start; none when it is left out */
    public record NewVariant(
            @NotNull @Pattern(regexp = SKU, message = "must be 1 to 40 letters, digits, dots, hyphens")
            String sku,

            @Size(max = 10) Map<String, String> options,
            @NotNull @Valid Price price,
            @Min(0) @Max(1_000_000) Integer openingStock) {}

    /** @param amount in minor units (pence) */
    public record Price(
            @NotNull @Min(1) @Max(1_000_000_000L) Long amount,
            @NotNull @Pattern(regexp = "GBP") String currency) {
        Money toMoney() {
            return Money.of(amount, currency);
        }
    }

    ProductText text() {
        return new ProductText(title.strip(), description.strip(), category.strip());
    }

    List<Variant> toVariants() {
        return variants.stream()
                .map(variant -> new Variant(
                        variant.sku(),
                        variant.options() == null ? Map.of() : variant.options(),
                        variant.price().toMoney()))
                .toList();
    }

    Map<String, Integer> openingStock() {
        return variants.stream()
                .filter(variant -> variant.openingStock() != null)
                .collect(Collectors.toMap(NewVariant::sku, NewVariant::openingStock));
    }

    boolean namesASkuTwice() {
        return variants.stream().map(NewVariant::sku).distinct().count() < variants.size();
    }
}
