package io.cloudretail.product.picture;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * A picture in all its sizes, ready to be stored.
 *
 * @param hash of the original's bytes, so that the same upload is the same picture
 */
record Developed(String hash, int width, int height, Map<PictureSize, byte[]> files) {
    private static final float BEST = 0.9f;
    private static final float GOOD = 0.82f;

    static Developed of(Print print) {
        Map<PictureSize, byte[]> files = new EnumMap<>(PictureSize.class);
        byte[] original = print.jpeg(BEST);
        files.put(PictureSize.ORIGINAL, original);
        Print large = print.atMost(PictureSize.LARGE.width());
        files.put(PictureSize.LARGE, large.jpeg(GOOD));
        Print medium = large.atMost(PictureSize.MEDIUM.width());
        files.put(PictureSize.MEDIUM, medium.jpeg(GOOD));
        files.put(PictureSize.SMALL, medium.atMost(PictureSize.SMALL.width()).jpeg(GOOD));
        return new Developed(sha256(original), print.width(), print.height(), files);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
