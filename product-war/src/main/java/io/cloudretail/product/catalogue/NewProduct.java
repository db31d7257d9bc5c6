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
 * @param status DRAFT, or ACTIVE, which is also meant when it is left out
 * @param taxClass STANDARD, which is also meant when it is left out, REDUCED or ZERO: which rate that is, each country decides
 */
public record NewProduct(
        @NotBlank @Size(max = 200) String title,
        @NotNull @Size(max = 5000) String description,
        @NotBlank @Size(max = 200) String category,

        @Pattern(regexp = "DRAFT|ACTIVE", message = "must be DRAFT or ACTIVE")
        String status,

        @Size(max = 100) String brand,

        @Size(max = 50) Map<@NotBlank @Size(max = 60) String, @NotBlank @Size(max = 200) String> attributes,

        @Pattern(regexp = "STANDARD|REDUCED|ZERO", message = "must be STANDARD, REDUCED or ZERO")
        String taxClass,

        @NotEmpty @Size(max = TooManyVariants.MOST) List<@NotNull @Valid NewVariant> variants) {
    public static final String SKU = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    /** @param amount in minor units (pence) */
    public record Price(
            @NotNull @Min(1) @Max(1_000_000_000L) Long amount,
            @NotNull @Pattern(regexp = "GBP") String currency) {
        Money toMoney() {
            return Money.of(amount, currency);
        }
    }

    ProductText text() {
        return new ProductText(
                title.strip(),
                description.strip(),
                CategoryPath.of("category", category).text(),
                brand == null || brand.isBlank() ? null : brand.strip(),
                attributes == null ? Map.of() : attributes,
                taxClass == null ? TaxClass.STANDARD : TaxClass.valueOf(taxClass));
    }

    ProductStatus startingStatus() {
        return status == null ? ProductStatus.ACTIVE : ProductStatus.valueOf(status);
    }

    List<Variant> toVariants() {
        return variants.stream().map(NewVariant::toVariant).toList();
    }

    Map<String, Integer> openingStock() {
        return variants.stream().collect(Collectors.toMap(NewVariant::sku, NewVariant::unitsFromTheStart));
    }

    boolean namesASkuTwice() {
        return variants.stream().map(NewVariant::sku).distinct().count() < variants.size();
    }
}
