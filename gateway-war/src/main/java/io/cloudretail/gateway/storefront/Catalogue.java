package io.cloudretail.gateway.storefront;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** What the product service says, if it does. */
@Singleton
class Catalogue {
    /** It may be away, and a page is shown all the same. */
    static final class Silent extends Exception {
        private static final long serialVersionUID = 1;

        Silent(String why, Throwable cause) {
            super(why, cause);
        }
    }

    private final CatalogueClient client;

    @Inject
    Catalogue(CatalogueClient client) {
        this.client = client;
    }

    /** Empty where the product service knows that there is no such thing. */
    Optional<JsonObject> find(String address) throws Silent {
        try {
            HttpResponse<byte[]> answer = client.ask(address);
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(parse(answer.body()));
                case 404 -> Optional.empty();
                default -> throw new Silent("status " + answer.statusCode(), null);
            };
        } catch (IOException | JsonException | FaultToleranceException away) {
            throw new Silent(away.toString(), away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Silent("stopping", stopping);
        }
    }

    private static JsonObject parse(byte[] json) {
        try (var reader = Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        }
    }
}
