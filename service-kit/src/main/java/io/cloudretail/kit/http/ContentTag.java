package io.cloudretail.kit.http;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The ETag of what has no version of its own: a digest of what an edit would replace. It changes with that and with nothing
 * else, whoever writes it, and an edit that was undone is none.
 */
public final class ContentTag {
    private static final Jsonb JSONB = JsonbBuilder.create();
    private static final int LENGTH = 32;

    private ContentTag() {}

    /** @param content a record, or a list of records, as it is sent */
    public static String of(Object content) {
        byte[] digest = sha256().digest(JSONB.toJson(content).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
