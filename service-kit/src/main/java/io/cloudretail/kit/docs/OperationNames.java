package io.cloudretail.kit.docs;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** What programs made from a document call its operations: by method and path, which say more than our classes do and stay. */
final class OperationNames {
    private OperationNames() {}

    /** {@code getOrdersByIdReturns} for {@code GET /api/v1/orders/{id}/returns}. */
    static String of(HttpMethod method, String path) {
        return method.name().toLowerCase(Locale.ROOT)
                + Arrays.stream(path.replaceFirst("^/api/v\\d+", "").split("/"))
                        .map(part -> part.startsWith("{") ? "by-" + part : part)
                        .flatMap(part -> Arrays.stream(part.split("[^A-Za-z0-9]+")))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
