package io.cloudretail.kit.http;

import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads request bodies strictly. JSON-B alone wraps numbers that are too large, drops unknown fields, takes the last of
 * two equal names and ignores what follows the document; each of these is a 400 here.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class StrictJson implements MessageBodyReader<Object> {
    private static final Jsonb JSONB = Jsons.strict();

    /** A server that takes uploads lets more in than a document may have. */
    private static final int LARGEST = 1 << 20;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new BodyTooLarge(LARGEST);
            }
            JsonValue document = Jsons.parse(bytes);
            if (document.getValueType() != JsonValue.ValueType.OBJECT) {
                throw new InvalidRequest("The body must be a JSON object.");
            }
            return JSONB.fromJson(document.toString(), type);
        } catch (JsonbException mismatch) {
            throw new InvalidRequest(Jsons.explain(mismatch));
        } catch (JsonException malformed) {
            throw new InvalidRequest("The body is not well-formed JSON.");
        }
    }
}
