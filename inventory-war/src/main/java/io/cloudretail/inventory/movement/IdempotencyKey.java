package io.cloudretail.inventory.movement;

import io.cloudretail.kit.problem.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The caller's name for one booking, with what was asked for: the same name for something else is a mistake. */
record IdempotencyKey(UUID actor, String key, String requestHash) {
    static IdempotencyKey of(UUID actor, String key, byte[] request) {
        if (key == null || !key.matches("[\\x21-\\x7e]{1,255}")) {
            throw InvalidRequest.field("Idempotency-Key", "give a header of 1 to 255 visible ASCII characters");
        }
        return new IdempotencyKey(actor, key, hash(request));
    }

    static IdempotencyKey of(UUID actor, String key, String request) {
        return of(actor, key, request.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] request) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(request));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
