package io.cloudretail.system.security.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Set;

/** What came back. */
public record Answer(String to, int status, HttpHeaders headers, String body, Duration took) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SHUT = Set.of("about:blank", "invalid-token");

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException other) {
            return MissingNode.getInstance();
        }
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The last part of the problem's type; {@code about:blank} where the status says it all. */
    public String code() {
        String type = json().path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** Whether the door stayed shut: no good token, or not the role. A refusal with another code came from behind it. */
    public boolean isDenied() {
        return (status == 401 || status == 403) && SHUT.contains(code());
    }

    public boolean cameQuickly() {
        return took.compareTo(AnswerAssert.QUICK) < 0;
    }

    @Override
    public String toString() {
        return to + " → " + status + " " + body.substring(0, Math.min(body.length(), 600));
    }
}
