package io.cloudretail.system.security.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.cloudretail.devstack.Layout;
import io.cloudretail.devstack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** All operations that the documents under contracts/http agree on. */
public final class Contracts {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<Operation> OPERATIONS = Arrays.stream(Service.values())
            .filter(service -> service != Service.GATEWAY)
            .flatMap(service -> operations(service, document(service)))
            .toList();

    private Contracts() {}

    public static List<Operation> operations() {
        return OPERATIONS;
    }

    /** What anybody can reach through the gateway. */
    public static List<Operation> open() {
        return OPERATIONS.stream().filter(operation -> !operation.isInternal()).toList();
    }

    /** @param name method and path, as in {@code GET /api/v1/orders/{id}} */
    public static Operation named(String name) {
        return OPERATIONS.stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No contract has the operation " + name));
    }

    /** The operations of one service's document. */
    public static Stream<Operation> operations(Service service, JsonNode document) {
        Schemas schemas = new Schemas(document);
        return document.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .filter(method -> method.getValue().has("responses"))
                .map(method -> operation(service, path.getKey(), method, schemas)));
    }

    private static Operation operation(
            Service service, String path, Map.Entry<String, JsonNode> method, Schemas schemas) {
        return new Operation(service, method.getKey().toUpperCase(Locale.ROOT), path, method.getValue(), schemas);
    }

    private static JsonNode document(Service service) {
        try {
            return YAML.readTree(Layout.find()
                    .root()
                    .resolve("contracts/http/" + service.id() + ".openapi.yaml")
                    .toFile());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
