package io.cloudretail.payment.charge;

import io.cloudretail.kit.problem.Problem;
import java.util.Map;

/** What became of the payment is not known yet; the same request again will tell, or try again. */
final class OutcomeUnknown extends Problem {
    OutcomeUnknown(Throwable cause) {
        super(503, "The outcome of the payment is not known yet. Ask again.", cause);
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "1");
    }
}
