package io.cloudretail.kit.problem;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Writes problems the one way they leave the shop: RFC 9457, application/problem+json. */
public final class ProblemDocument {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final Jsonb JSONB = JsonbBuilder.create();

    private ProblemDocument() {}

    public static Response of(Problem problem, String instance) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(MEDIA_TYPE).entity(textOf(problem, instance));
        problem.headers().forEach(response::header);
        return response.build();
    }

    /** The document alone, for where there is no JAX-RS. */
    public static String textOf(Problem problem, String instance) {
        return json(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.getMessage(),
                instance,
                problem.errors(),
                problem.extensions());
    }

    /** A problem that only its status describes, as RFC 9457 writes it: type {@code about:blank}. */
    public static String ofStatus(int status, String instance) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        return json("about:blank", title, status, detail(status), instance, List.of(), Map.of());
    }

    private static String detail(int status) {
        return switch (status) {
            case 401 -> "A valid access token is needed.";
            case 403 -> "The caller's roles do not allow this.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not know the method.";
            case 406 -> "Only application/json can be given.";
            case 413 -> "The body is too large.";
            case 415 -> "The body's media type cannot be read here.";
            case 502 -> "A service gave no sensible answer.";
            case 503 -> "A service is away for the moment.";
            case 504 -> "A service did not answer in time.";
            default ->
                status < 500
                        ? "The request cannot be taken as it is."
                        : "Something went wrong on our side. The instance names the incident.";
        };
    }

    private static String json(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            List<FieldError> errors,
            Map<String, Object> extensions) {
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("type", type)
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .add("instance", instance);
        if (!errors.isEmpty()) {
            var list = Json.createArrayBuilder();
            errors.forEach(e ->
                    list.add(Json.createObjectBuilder().add("field", e.field()).add("message", e.message())));
            document.add("errors", list);
        }
        extensions.forEach((name, value) -> document.add(
                name,
                Json.createReader(new java.io.StringReader(JSONB.toJson(value))).readValue()));
        return document.build().toString();
    }
}
