package io.cloudretail.product.catalogue;

import io.cloudretail.kit.http.Precondition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A product as it is sent, ready made. Its tag begins with the version, which edits compare, and goes on with a digest:
 * ratings, pictures and stock change what is read without being an edit.
 */
record ProductPage(String tag, byte[] json) {
    private static final int DIGEST_BYTES = 6;

    static ProductPage of(int version, String json) {
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        return new ProductPage(version + "." + digest(utf8), utf8);
    }

    /** The other way round of {@link #text}. */
    static ProductPage parse(String text) {
        int end = text.indexOf('\n');
        return new ProductPage(text.substring(0, end), text.substring(end + 1).getBytes(StandardCharsets.UTF_8));
    }

    /** As it stands in the cache. */
    String text() {
        return tag + "\n" + new String(json, StandardCharsets.UTF_8);
    }

    /** An edit compares versions alone. */
    static Precondition precondition(String ifMatch) {
        return Precondition.of(ifMatch == null ? null : ifMatch.replaceFirst("\\.[0-9a-f]{1,64}\"\\s*$", "\""));
    }

    private static String digest(byte[] content) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(whole, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
