package io.cloudretail.order.totals;

import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.Problem;
import java.util.List;

/** The discount code does not hold for this order; nothing was placed. */
public final class DiscountRefused extends Problem {
    private final String why;

    private DiscountRefused(String why) {
        super(422, "This discount code cannot be used: it " + why + ".");
        this.why = why;
    }

    public static DiscountRefused because(String why) {
        return new DiscountRefused(why);
    }

    static DiscountRefused belowMinimum(long minimum) {
        return new DiscountRefused("asks for goods of at least " + minimum + " minor units");
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("discountCode", why));
    }
}
