package io.cloudretail.user.webhook;

import io.cloudretail.kit.event.CloudEvent;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a webhook is told of an event, as a CloudEvent in structured mode: all of it is in the body, and so under the signature.
 * Who bought is in none; whoever may know finds it by the order's id.
 */
final class Excerpt {
    private static final String VENDOR = "vendorId";

    private final CloudEvent event;

    Excerpt(CloudEvent event) {
        this.event = event;
    }

    /** Whose products it concerns, as the ids of accounts are written. */
    Set<String> vendors() {
        Set<String> vendors = new TreeSet<>();
        add(vendors, event.data());
        items().forEach(item -> add(vendors, item));
        return vendors;
    }

    /** For those who may see the whole shop. */
    String whole() {
        JsonObjectBuilder data = Json.createObjectBuilder(event.data());
        return write(data.remove("customerId").build());
    }

    /** For a vendor: their own lines of an order, or the stock of what is theirs. */
    String of(UUID vendor) {
        JsonObjectBuilder data = Json.createObjectBuilder();
        event.data().forEach((name, value) -> {
            if (Set.of("orderId", "number", "returnId", "sku", "inStock", "available", "threshold")
                    .contains(name)) {
                data.add(name, value);
            }
        });
        if (event.data().containsKey("items")) {
            JsonArrayBuilder own = Json.createArrayBuilder();
            items().stream()
                    .filter(item -> vendor.toString().equals(vendorOf(item)))
                    .forEach(item -> own.add(
                            Json.createObjectBuilder(item.asJsonObject()).remove(VENDOR)));
            data.add("items", own);
        }
        return write(data.build());
    }

    private String write(JsonObject data) {
        return Json.createObjectBuilder()
                .add("specversion", "1.0")
                .add("id", event.id().toString())
                .add("source", event.source())
                .add("type", event.type())
                .add("subject", event.subject())
                .add("time", event.time().toString())
                .add("dataschema", "/events/" + event.type() + "/v" + event.version())
                .add("datacontenttype", "application/json")
                .add("data", data)
                .build()
                .toString();
    }

    private JsonArray items() {
        return event.data().get("items") instanceof JsonArray items ? items : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static void add(Set<String> vendors, JsonValue holder) {
        String vendor = vendorOf(holder);
        if (vendor != null) {
            vendors.add(vendor);
        }
    }

    private static String vendorOf(JsonValue holder) {
        return holder instanceof JsonObject object && object.get(VENDOR) instanceof JsonString vendor
                ? vendor.getString()
                : null;
    }
}
