package io.cloudretail.order.checkout;

import io.cloudretail.kit.address.Country;
import io.cloudretail.kit.card.NoCardNumber;
import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.order.orders.OrderLine;
import io.cloudretail.order.orders.ShippingAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a customer asks for. Prices are not part of it: they come from the catalogue. Only admins may order for somebody
 * else, at prices that were agreed on.
 *
 * @param customerId whose order it is; the caller's own when it is missing
 * @param paymentToken names a card at the payment provider; a card number never reaches the shop
 */
public record NewOrder(
        UUID customerId,
        @NotEmpty @Size(max = 2000) List<@NotNull @Valid Item> items,
        @NotNull @Valid Address shippingAddress,

        @NotBlank @Size(max = 200) @NoCardNumber @Pattern(regexp = "[\\x21-\\x7e]*", message = "must be visible ASCII")
        String paymentToken) {
    /** @param agreedPrice of one unit, instead of the catalogue's */
    public record Item(
            @NotBlank @Size(max = 64) String sku,
            @NotNull @Min(1) @Max(100_000) Integer quantity,
            @Valid AgreedPrice agreedPrice) {
        OrderLine toLine() {
            return new OrderLine(sku, quantity, agreedPrice == null ? null : agreedPrice.amount());
        }
    }

    /** @param amount in minor units (pence) */
    public record AgreedPrice(
            @NotNull @Min(1) @Max(1_000_000_000L) Long amount,
            @NotNull @Pattern(regexp = "GBP") String currency) {}

    /** @param country ISO 3166-1 alpha-2 */
    public record Address(
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 120) String line1,
            @Size(max = 120) String line2,
            @NotBlank @Size(max = 80) String city,
            @Size(max = 80) String region,
            @NotBlank @Size(max = 16) String postalCode,
            @NotNull @Country String country) {
        ShippingAddress toAddress() {
            return new ShippingAddress(name, line1, line2, city, region, postalCode, country);
        }
    }

    List<OrderLine> lines() {
        return items.stream().map(Item::toLine).toList();
    }

    /** Whoever is no admin orders for themselves and at the catalogue's prices. */
    void refuseSpecialTerms() {
        List<FieldError> errors = new ArrayList<>();
        if (customerId != null) {
            errors.add(new FieldError("customerId", "is for admins"));
        }
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).agreedPrice() != null) {
                errors.add(new FieldError("items[" + i + "].agreedPrice", "is for admins"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(List.copyOf(errors));
        }
    }

    Set<String> skus() {
        Set<String> skus = new TreeSet<>();
        items.forEach(item -> skus.add(item.sku()));
        return skus;
    }
}
