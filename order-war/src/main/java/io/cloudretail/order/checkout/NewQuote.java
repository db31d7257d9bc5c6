package io.cloudretail.order.checkout;

import io.cloudretail.kit.address.Country;
import io.cloudretail.order.orders.OrderLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a customer thinks of buying.
 *
 * @param items the customer's cart when they are missing
 * @param country where it is to go, ISO 3166-1 alpha-2
 * @param shippingMethod as GET /shipping-methods names it; standard delivery when it is missing
 */
public record NewQuote(
        @Size(min = 1, max = 2000) List<@NotNull @Valid Item> items,
        @NotNull @Country String country,

        @Pattern(regexp = NewOrder.METHOD, message = "is no shipping method")
        String shippingMethod,

        @Pattern(regexp = NewOrder.CODE, message = "is no discount code")
        String discountCode) {
    public record Item(
            @NotBlank @Size(max = 64) String sku,
            @NotNull @Min(1) @Max(100_000) Integer quantity) {
        OrderLine toLine() {
            return new OrderLine(sku, quantity);
        }
    }

    boolean isForTheCart() {
        return items == null;
    }
}
