package io.cloudretail.payment.stripe;

import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What this service reads of a webhook.
 *
 * @param order the order it is about; empty when it is about nothing of this shop's
 */
record StripeEvent(String id, String type, Optional<UUID> order) {
    private static final Set<String> ABOUT_MONEY = Set.of(
            "payment_intent.amount_capturable_updated",
            "payment_intent.canceled",
            "payment_intent.payment_failed",
            "payment_intent.succeeded",
            "charge.refunded",
            "refund.created",
            "refund.failed",
            "refund.updated");

    static StripeEvent of(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            JsonObject event = reader.readObject();
            String id = text(event, "id");
            if (id.isEmpty() || id.length() > 255) {
                throw new InvalidRequest("Not an event of Stripe's.");
            }
            JsonObject about = object(object(event, "data"), "object");
            return new StripeEvent(
                    id, text(event, "type"), order(text(object(about, "metadata"), StripeProvider.ORDER)));
        } catch (JsonException malformed) {
            throw new InvalidRequest("The body is not a JSON object.");
        }
    }

    boolean isAboutMoney() {
        return ABOUT_MONEY.contains(type);
    }

    private static JsonObject object(JsonObject in, String name) {
        return in.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static String text(JsonObject in, String name) {
        return in.get(name) instanceof JsonString text ? text.getString() : "";
    }

    private static Optional<UUID> order(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
