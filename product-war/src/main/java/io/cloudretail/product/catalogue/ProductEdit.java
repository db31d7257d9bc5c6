package io.cloudretail.product.catalogue;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to change of a product; what is left out stays as it is.
 *
 * @param status ACTIVE publishes a draft, RETIRED takes the product off sale for good
 * @param brand empty text for none
 * @param attributes all there are to be, in place of the old ones
 */
public record ProductEdit(
        @Size(min = 1, max = 200) @Pattern(regexp = "(?=\\s*\\S).*")
        String title,

        @Size(max = 5000) String description,

        @Size(min = 1, max = 200) @Pattern(regexp = "(?=\\s*\\S).*")
        String category,

        @Pattern(regexp = "DRAFT|ACTIVE|RETIRED", message = "must be DRAFT, ACTIVE or RETIRED")
        @Schema(enumeration = {"ACTIVE", "RETIRED", "DRAFT"})
        String status,

        @Size(max = 100) String brand,

        @Size(max = 50) Map<@NotBlank @Size(max = 60) String, @NotBlank @Size(max = 200) String> attributes,

        @Pattern(regexp = "STANDARD|REDUCED|ZERO", message = "must be STANDARD, REDUCED or ZERO")
        String taxClass,

        @Size(max = 100) List<@NotNull @Valid NewPrice> prices) {
    public record NewPrice(
            @NotNull String sku, @NotNull @Valid NewProduct.Price price) {}

    ProductText applyTo(ProductText old) {
        return new ProductText(
                Optional.ofNullable(title).map(String::strip).orElse(old.title()),
                Optional.ofNullable(description).map(String::strip).orElse(old.description()),
                Optional.ofNullable(category)
                        .map(path -> CategoryPath.of("category", path).text())
                        .orElse(old.category()),
                brand == null ? old.brand() : brand.isBlank() ? null : brand.strip(),
                attributes == null ? old.attributes() : attributes,
                taxClass == null ? old.taxClass() : TaxClass.valueOf(taxClass));
    }

    ProductStatus statusAfter(ProductStatus old) {
        return status == null ? old : ProductStatus.valueOf(status);
    }

    /** Refuses a price for a SKU that is not among these: a typing error must not lose a price. */
    void requireOnly(List<Variant> variants) {
        Set<String> own = variants.stream().map(Variant::sku).collect(Collectors.toSet());
        List<FieldError> strangers = IntStream.range(0, prices == null ? 0 : prices.size())
                .filter(i -> !own.contains(prices.get(i).sku()))
                .mapToObj(i -> new FieldError("prices[" + i + "].sku", "is not a SKU of this product"))
                .toList();
        if (!strangers.isEmpty()) {
            throw new InvalidRequest(strangers);
        }
    }

    Map<String, Money> pricesBySku() {
        return prices == null
                ? Map.of()
                : prices.stream()
                        .collect(Collectors.toMap(
                                NewPrice::sku, price -> price.price().toMoney(), (first, last) -> last));
    }
}
