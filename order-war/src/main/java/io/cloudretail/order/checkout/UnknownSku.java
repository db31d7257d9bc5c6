package io.cloudretail.order.checkout;

import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The order names SKUs that the shop does not sell; nothing was placed. */
final class UnknownSku extends Problem {
    private final transient List<FieldError> errors;

    private UnknownSku(List<FieldError> errors) {
        super(422, "The order names SKUs that are not for sale.");
        this.errors = errors;
    }

    static UnknownSku among(NewOrder order, Set<String> known) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < order.items().size(); i++) {
            if (!known.contains(order.items().get(i).sku())) {
                errors.add(new FieldError("items[" + i + "].sku", "is not for sale"));
            }
        }
        return new UnknownSku(List.copyOf(errors));
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
