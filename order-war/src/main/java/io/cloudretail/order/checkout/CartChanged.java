package io.cloudretail.order.checkout;

import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.Problem;
import io.cloudretail.order.orders.Quote;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shop does not sell what is in the cart as its customer saw it; nothing was placed. */
final class CartChanged extends Problem {
    private final transient List<FieldError> errors;

    private CartChanged(List<FieldError> errors) {
        super(
                409,
                "The cart is not what it was. Look at it again; putting an item into it anew accepts its price of today.");
        this.errors = errors;
    }

    /** Throws when something is not for sale any more, or at another price than its customer saw. */
    static void requireAsSeen(List<Basket.Wanted> cart, Map<String, Quote> quotes) {
        require(cart.stream()
                .flatMap(wanted -> change(wanted, quotes.get(wanted.sku())).stream())
                .toList());
    }

    /** It was filled, emptied or bought between the look at it and the order. */
    static CartChanged meanwhile() {
        return new CartChanged(List.of());
    }

    private static void require(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new CartChanged(errors);
        }
    }

    private static Optional<FieldError> change(Basket.Wanted wanted, Quote quote) {
        if (quote == null) {
            return Optional.of(gone(wanted));
        }
        long price = quote.price().amount();
        if (wanted.seenPrice() == null) {
            return Optional.of(new FieldError("cart." + wanted.sku(), "costs " + price + ", which was not seen yet"));
        }
        return wanted.seenPrice() == price
                ? Optional.empty()
                : Optional.of(new FieldError(
                        "cart." + wanted.sku(), "costs " + price + " by now, and did cost " + wanted.seenPrice()));
    }

    private static FieldError gone(Basket.Wanted wanted) {
        return new FieldError("cart." + wanted.sku(), "is not for sale any more");
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
