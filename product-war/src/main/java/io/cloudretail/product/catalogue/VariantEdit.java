package io.cloudretail.product.catalogue;

import io.cloudretail.kit.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to change of a variant; what is left out stays as it is.
 *
 * @param options all there are to be, in place of the old ones
 * @param barcode a GTIN, or empty text for none
 * @param weightGrams 0 for: not known
 * @param position variants are shown in the order of their positions
 */
public record VariantEdit(
        @Size(max = 10) Map<@NotBlank @Size(max = 60) String, @NotBlank @Size(max = 200) String> options,

        @Valid NewProduct.Price price,
        @Gtin @Schema(pattern = Gtin.FORM) String barcode,

        @Min(0) @Max(1_000_000) Integer weightGrams,
        @Min(0) @Max(10_000) Integer position) {
    VariantText applyTo(VariantText old) {
        return new VariantText(
                options == null ? old.options() : options,
                barcode == null ? old.barcode() : barcode.isEmpty() ? null : barcode,
                weightGrams == null ? old.weightGrams() : weightGrams == 0 ? null : weightGrams);
    }

    Money priceAfter(Money old) {
        return price == null ? old : price.toMoney();
    }

    int positionAfter(int old) {
        return position == null ? old : position;
    }
}
