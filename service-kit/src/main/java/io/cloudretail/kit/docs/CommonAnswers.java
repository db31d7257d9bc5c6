package io.cloudretail.kit.docs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Adds to each operation what holds for all: the roles that may call it, 401 or 403 for the others, and problem documents
 * as refusals; and to each body its example. An operation without roles that are known stays without a security requirement, which is an error.
 */
public class CommonAnswers implements OASFilter {
    private static final String SCHEME = "accessToken";
    private static final Map<String, Object> EXAMPLE = new TreeMap<>(Map.of(
            "type", "https://cloudretail.example/problems/invalid-request",
            "title", "Invalid request",
            "status", 400,
            "detail", "The request does not validate.",
            "instance", "urn:request:91117406-9308-4df3-8297-95052380771f",
            "errors",
                    List.of(new TreeMap<>(Map.of("field", "items[0].quantity", "message", "must be greater than 0")))));
    private static final String PROBLEM = "application/problem+json";

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses answers = operation.getResponses();
        operation.setSecurity(AllowedCallers.of(operation.getOperationId())
                .map(CommonAnswers::requirements)
                .orElse(null));
        // It was only there to find the method; names of classes are nothing for a contract
        operation.setOperationId(null);
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            addIfMissing(answers, "401", "No valid access token");
            addIfMissing(answers, "403", "The caller's roles do not allow this");
        }
        addIfMissing(answers, "503", "Something this needs is away for the moment; Retry-After says when to come back");
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.compareTo("400") >= 0 && answer.getContent() == null) {
                answer.setContent(problem());
            }
        });
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("Problem", problemSchema());
        if (document.getInfo() != null && document.getInfo().getContact() == null) {
            document.getInfo().setContact(OASFactory.createContact().name("The maintainers of CloudRetail"));
        }
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            Map<String, Schema> schemas = document.getComponents().getSchemas();
            Examples examples = new Examples(schemas == null ? Map.of() : schemas);
            document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                    .forEach((method, operation) -> {
                        operation.setOperationId(OperationNames.of(method, path));
                        examples.addTo(operation);
                    }));
        }
    }

    private static List<SecurityRequirement> requirements(List<String> roles) {
        return roles.isEmpty()
                ? List.of()
                : List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME, roles));
    }

    private static void addIfMissing(APIResponses answers, String status, String description) {
        if (!answers.hasAPIResponse(status)) {
            APIResponse answer = OASFactory.createAPIResponse();
            answer.setDescription(description);
            answers.addAPIResponse(status, answer);
        }
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        PROBLEM,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }

    private static Schema problemSchema() {
        Schema error = schema(SchemaType.OBJECT)
                .addProperty("field", schema(SchemaType.STRING))
                .addProperty("message", schema(SchemaType.STRING));
        return schema(SchemaType.OBJECT)
                .description("RFC 9457. The last part of type is a code that programs may compare.")
                .addProperty("type", schema(SchemaType.STRING).format("uri-reference"))
                .addProperty("title", schema(SchemaType.STRING))
                .addProperty("status", schema(SchemaType.INTEGER))
                .addProperty("detail", schema(SchemaType.STRING))
                .addProperty("instance", schema(SchemaType.STRING).description("Names this request in the logs"))
                .addProperty("errors", schema(SchemaType.ARRAY).items(error))
                .addExample(EXAMPLE);
    }

    private static Schema schema(SchemaType type) {
        return OASFactory.createSchema().type(List.of(type));
    }
}
