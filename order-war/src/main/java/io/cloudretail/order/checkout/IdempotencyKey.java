package io.cloudretail.order.checkout;

import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The caller's name for one attempt to buy, with what was asked for: the same name for another wish is a mistake. */
record IdempotencyKey(UUID owner, String key, String requestHash) {
    private static final Jsonb JSONB = JsonbBuilder.create();

    static IdempotencyKey of(UUID owner, String key, NewOrder order) {
        if (key == null || !key.matches("[\\x21-\\x7e]{1,255}")) {
            throw InvalidRequest.field("Idempotency-Key", "give a header of 1 to 255 visible ASCII characters");
        }
        return new IdempotencyKey(owner, key, hash(JSONB.toJson(order.atAnyTotal())));
    }

    private static String hash(String request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
