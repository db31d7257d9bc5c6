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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a customer asks for. Prices are not part of it: they come from the catalogue. Only admins may order for somebody
 * else, at prices that were agreed on.
 *
 * @param customerId whose order it is; the caller's own when it is missing
 * @param items what is ordered; the customer's cart when they are missing
 * @param shippingMethod as GET /shipping-methods names it; standard delivery when it is missing
 * @param paymentToken names a card at the payment provider; a card number never reaches the shop
 * @param expectedTotal what the customer saw it cost: it is ordered at this total or not at all; any when it is missing
 */
public record NewOrder(
        UUID customerId,
        @Size(min = 1, max = 2000) List<@NotNull @Valid Item> items,
        @NotNull @Valid Address shippingAddress,

        @Pattern(regexp = METHOD, message = "is no shipping method")
        String shippingMethod,

        @Pattern(regexp = CODE, message = "is no discount code")
        String discountCode,

        @NotBlank @Size(max = 200) @NoCardNumber @Pattern(regexp = "[\\x21-\\x7e]*", message = "must be visible ASCII")
        String paymentToken,

        @Valid ExpectedTotal expectedTotal) {
    static final String METHOD = "[a-z0-9-]{1,40}";
    static final String CODE = "[A-Za-z0-9_-]{1,40}";

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

    /** @param amount in minor units (pence) */
    public record ExpectedTotal(
            @NotNull @Min(0) @Max(1_000_000_000_000_000L) Long amount,
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

    boolean isForTheCart() {
        return items == null;
    }

    /** The same with what is in the cart as its items. */
    NewOrder of(List<Basket.Wanted> cart) {
        List<Item> wanted = cart.stream()
                .map(each -> new Item(each.sku(), each.quantity(), null))
                .toList();
        return new NewOrder(
                customerId, wanted, shippingAddress, shippingMethod, discountCode, paymentToken, expectedTotal);
    }

    /** What is asked for, without the condition on it: at whatever total it is asked for again, it is the same. */
    NewOrder atAnyTotal() {
        return new NewOrder(customerId, items, shippingAddress, shippingMethod, discountCode, paymentToken, null);
    }

    /** In minor units; null for any. */
    Long expectedMinor() {
        return expectedTotal == null ? null : expectedTotal.amount();
    }

    /** Whoever is no admin orders for themselves and at the catalogue's prices. */
    void refuseSpecialTerms() {
        List<FieldError> errors = new ArrayList<>();
        if (customerId != null) {
            errors.add(new FieldError("customerId", "is for admins"));
        }
        for (int i = 0; items != null && i < items.size(); i++) {
            if (items.get(i).agreedPrice() != null) {
                errors.add(new FieldError("items[" + i + "].agreedPrice", "is for admins"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(List.copyOf(errors));
        }
    }

    /** In the order of the items. */
    List<String> skus() {
        return items.stream().map(Item::sku).toList();
    }
}
