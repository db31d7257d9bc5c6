package io.cloudretail.order.checkout;

import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The order names SKUs that the shop does not sell; nothing was placed. */
final class UnknownSku extends Problem {
    private final transient List<FieldError> errors;

    private UnknownSku(List<FieldError> errors) {
        super(422, "The order names SKUs that are not for sale.");
        this.errors = errors;
    }

    /** @param skus in the order in which the request names them */
    static void requireAll(List<String> skus, Set<String> known) {
        List<FieldError> errors = IntStream.range(0, skus.size())
                .filter(i -> !known.contains(skus.get(i)))
                .mapToObj(i -> new FieldError("items[" + i + "].sku", "is not for sale"))
                .toList();
        if (!errors.isEmpty()) {
            throw new UnknownSku(errors);
        }
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
