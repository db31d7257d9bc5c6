package io.cloudretail.kit.client;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Tells a neighbour's refusal, and its not knowing yet, from its failure, for every REST client interface of the shop. */
public class AnswerMapper implements ResponseExceptionMapper<RuntimeException> {
    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        int status = response.getStatus();
        if (status == 503 && code(read(response)).equals(Undecided.CODE)) {
            return new Undecided();
        }
        if (status >= 500 || status == 408 || status == 429 || status == 401) {
            return new UpstreamFailure(status);
        }
        JsonObject problem = read(response);
        return new Refusal(status, code(problem), problem);
    }

    private static String code(JsonObject problem) {
        String type = problem.getString("type", "");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static JsonObject read(Response response) {
        String body = response.hasEntity() ? response.readEntity(String.class) : "";
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException notAProblemDocument) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }
}
