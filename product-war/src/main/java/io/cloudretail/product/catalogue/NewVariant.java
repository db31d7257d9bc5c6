package io.cloudretail.product.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A variant to be sold.
 *
 * @param barcode a GTIN of 8, 12, 13 or 14 digits
 * @param openingStock units there are from the start; none when it is left out
 */
public record NewVariant(
        @NotNull @Pattern(regexp = NewProduct.SKU, message = "must be 1 to 40 letters, digits, dots, hyphens")
        String sku,

        @Size(max = 10) Map<@NotBlank @Size(max = 60) String, @NotBlank @Size(max = 200) String> options,

        @NotNull @Valid NewProduct.Price price,
        @Gtin @Schema(pattern = Gtin.FORM) String barcode,

        @Min(1) @Max(1_000_000) Integer weightGrams,
        @Min(0) @Max(1_000_000) Integer openingStock) {
    Variant toVariant() {
        Map<String, String> chosen = options == null ? Map.of() : options;
        String code = barcode == null || barcode.isEmpty() ? null : barcode;
        return new Variant(sku, new VariantText(chosen, code, weightGrams), price.toMoney());
    }

    int unitsFromTheStart() {
        return openingStock == null ? 0 : openingStock;
    }
}
