package io.cloudretail.product.imports;

import io.cloudretail.kit.problem.Problem;
import java.util.Map;

/** Files wait in the database, so nobody may have any number of them there. */
final class TooManyImports extends Problem {
    TooManyImports(int most) {
        super(429, "There are " + most + " imports of yours under way. Wait until one of them has ended.");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "30");
    }
}
