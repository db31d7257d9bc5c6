package io.cloudretail.order.totals;

import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The discount code does not hold for this order; nothing was placed. */
public final class DiscountRefused extends Problem {
    /** Why a code does not hold; programs compare it in kebab case ("used-up"). */
    public enum Reason {
        /**
         * Also one that is not valid yet, or is switched off and used by no order: whoever tries codes is not to find those of
         * campaigns to come.
         */
        UNKNOWN("does not exist"),
        NOT_IN_USE("is not in use any more"),
        EXPIRED("is not valid any more"),
        USED_UP("has been used as often as it may be"),
        LIMIT_REACHED("has been used by you as often as it may be"),
        MINIMUM("asks for goods of at least ");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final String why;
    private final transient Money minimum;

    private DiscountRefused(Reason reason, String why, Money minimum) {
        super(422, "This discount code cannot be used: it " + why + ".");
        this.reason = reason;
        this.why = why;
        this.minimum = minimum;
    }

    public static DiscountRefused because(Reason reason) {
        return new DiscountRefused(reason, reason.words, null);
    }

    static DiscountRefused belowMinimum(Money minimum) {
        String why = Reason.MINIMUM.words + minimum.amount() + " minor units";
        return new DiscountRefused(Reason.MINIMUM, why, minimum);
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("discountCode", why));
    }

    @Override
    public Map<String, Object> extensions() {
        Map<String, Object> members = new HashMap<>(Map.of("reason", reason.code()));
        if (minimum != null) {
            members.put("minimum", minimum);
        }
        return members;
    }
}
