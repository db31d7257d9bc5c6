package io.cloudretail.system.security;

import io.cloudretail.system.security.contract.Contracts;
import io.cloudretail.system.security.contract.Operation;
import io.cloudretail.system.security.wire.Call;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose the things are that paths name. An operation with a path parameter that somebody other than admins and services may
 * call stands in one of the two tables, or the build fails.
 */
final class Ownership {
    /** What an admin gets at somebody else's thing. */
    enum Admins {
        MAY,
        MAY_NOT
    }

    /**
     * An operation on something that belongs to somebody: its owner gets it, others of the same role a 404.
     *
     * @param thing makes one, with its owner
     * @param body what its owner may send, JSON or a picture; empty for one made from the document
     */
    record Owned(String operation, Thing.Maker thing, Admins admins, byte[] body) {
        Owned(String operation, Thing.Maker thing, Admins admins) {
            this(operation, thing, admins, "");
        }

        Owned(String operation, Thing.Maker thing, Admins admins, String json) {
            this(operation, thing, admins, json.getBytes(StandardCharsets.UTF_8));
        }

        /** A request that its owner would be granted. */
        Call at(String address) {
            Operation declared = Contracts.named(operation);
            Call call = Requests.full(declared, address);
            return body.length == 0 ? call : call.body(declared.mediaType().orElseThrow(), body);
        }

        @Override
        public String toString() {
            return operation;
        }
    }

    static final List<Owned> OWNED = List.of(
            new Owned("GET /api/v1/orders/{id}", Thing::order, Admins.MAY),
            new Owned("POST /api/v1/orders/{id}/cancel", Thing::order, Admins.MAY),
            new Owned("GET /api/v1/orders/{id}/events", Thing::endedOrder, Admins.MAY),
            new Owned("GET /api/v1/orders/{id}/history", Thing::order, Admins.MAY),
            new Owned("GET /api/v1/orders/{id}/invoice", Thing::order, Admins.MAY),
            new Owned("GET /api/v1/orders/{id}/returns", Thing::order, Admins.MAY),
            new Owned("POST /api/v1/orders/{id}/returns", Thing::shippedOrder, Admins.MAY, Thing.RETURN),
            new Owned("GET /api/v1/payments/orders/{orderId}/action", Thing::askedOrder, Admins.MAY_NOT),
            new Owned("PUT /api/v1/payments/orders/{orderId}/action", Thing::askedOrder, Admins.MAY_NOT),
            new Owned("PATCH /api/v1/products/{id}", Thing::product, Admins.MAY, "{\"title\": \"Mine\"}"),
            new Owned("DELETE /api/v1/products/{id}", Thing::product, Admins.MAY),
            new Owned("GET /api/v1/products/{id}/images", Thing::product, Admins.MAY),
            new Owned("POST /api/v1/products/{id}/images", Thing::product, Admins.MAY, Thing.PICTURE),
            new Owned("PUT /api/v1/products/{id}/images", Thing::product, Admins.MAY, "{\"images\": []}"),
            new Owned("DELETE /api/v1/products/{id}/images/{hash}", Thing::picture, Admins.MAY),
            new Owned("GET /api/v1/inventory/managed/{sku}", Thing::stock, Admins.MAY),
            new Owned("GET /api/v1/inventory/{sku}/movements", Thing::stock, Admins.MAY),
            new Owned(
                    "POST /api/v1/inventory/{sku}/movements",
                    Thing::stock,
                    Admins.MAY,
                    "{\"type\": \"receipt\", \"quantity\": 1}"),
            new Owned("PUT /api/v1/inventory/{sku}/threshold", Thing::stock, Admins.MAY, "{\"threshold\": 1}"),
            new Owned("GET /api/v1/products/managed/{id}", Thing::product, Admins.MAY),
            new Owned("GET /api/v1/products/{id}/prices", Thing::product, Admins.MAY),
            new Owned("POST /api/v1/products/{id}/variants", Thing::product, Admins.MAY),
            new Owned("PATCH /api/v1/products/{id}/variants/{sku}", Thing::variant, Admins.MAY),
            new Owned("DELETE /api/v1/products/{id}/variants/{sku}", Thing::variant, Admins.MAY),
            new Owned("GET /api/v1/products/imports/{id}", Thing::productImport, Admins.MAY),
            new Owned("GET /api/v1/products/imports/{id}/refusals", Thing::productImport, Admins.MAY),
            new Owned("POST /api/v1/products/imports/{id}/cancel", Thing::productImport, Admins.MAY),
            new Owned("DELETE /api/v1/users/me/sessions/{id}", Thing::session, Admins.MAY_NOT),
            new Owned("PUT /api/v1/users/me/addresses/{id}", Thing::address, Admins.MAY_NOT),
            new Owned("DELETE /api/v1/users/me/addresses/{id}", Thing::address, Admins.MAY_NOT),
            new Owned("GET /api/v1/webhooks/{id}", Thing::webhook, Admins.MAY_NOT),
            new Owned("PUT /api/v1/webhooks/{id}", Thing::webhook, Admins.MAY_NOT, Thing.WEBHOOK_EDIT),
            new Owned("DELETE /api/v1/webhooks/{id}", Thing::webhook, Admins.MAY_NOT),
            new Owned("POST /api/v1/webhooks/{id}/secret", Thing::webhook, Admins.MAY_NOT),
            new Owned("GET /api/v1/webhooks/{id}/deliveries", Thing::webhook, Admins.MAY_NOT),
            new Owned("POST /api/v1/webhooks/{id}/deliveries", Thing::webhook, Admins.MAY_NOT),
            new Owned("POST /api/v1/webhooks/{id}/deliveries/{delivery}/redeliver", Thing::delivery, Admins.MAY_NOT));

    /** Operations on things that belong to nobody in particular, with the reason. */
    static final Map<String, String> NOBODYS = Map.of(
            "GET /api/v1/products/{id}", "the catalogue is for all to read",
            "GET /api/v1/products/{id}/reviews", "what buyers say is for all to read",
            "GET /api/v1/products/{id}/reviews/mine", "the path names a product; the review is always the caller's own",
            "GET /api/v1/products/{id}/reviews/mine/permission",
                    "the path names a product; it is about the caller alone",
            "PUT /api/v1/products/{id}/reviews/mine", "the path names a product; the review is always the caller's own",
            "DELETE /api/v1/products/{id}/reviews/mine",
                    "the path names a product; the review is always the caller's own",
            "GET /api/v1/products/pictures/{hash}/{size}", "what is on sale is for all to see",
            "PUT /api/v1/cart/items/{sku}", "the path names an article; the cart is always the caller's own",
            "DELETE /api/v1/cart/items/{sku}", "the path names an article; the cart is always the caller's own",
            "GET /api/v1/inventory/{sku}", "how much there is of something is for all to read");

    private static final Set<String> ROLES_THAT_ACT_FOR_ALL = Set.of("admin", "service");

    private Ownership() {}

    static boolean isDeclared(Operation operation) {
        return NOBODYS.containsKey(operation.name())
                || OWNED.stream().anyMatch(owned -> owned.operation().equals(operation.name()));
    }

    /** Whether somebody may call it who may only see what is theirs. */
    static boolean mustBeDeclared(Operation operation) {
        Set<String> roles = operation.roles().orElse(Set.of());
        boolean forAllRolesAlike = !roles.isEmpty() && ROLES_THAT_ACT_FOR_ALL.containsAll(roles);
        return !operation.parameters("path").isEmpty() && !forAllRolesAlike;
    }
}
