package io.cloudretail.product.picture;

/**
 * A picture of a product.
 *
 * @param alt what it shows, for those who do not see it; may be empty
 * @param width in pixels, of the original
 */
public record Picture(String hash, String alt, int width, int height, Urls urls) {
    /** Addresses below the shop's own; what is there never changes. About 320, 640 and 1280 pixels wide. */
    public record Urls(String small, String medium, String large) {}

    static Picture of(String hash, String alt, int width, int height) {
        return new Picture(
                hash,
                alt,
                width,
                height,
                new Urls(url(hash, PictureSize.SMALL), url(hash, PictureSize.MEDIUM), url(hash, PictureSize.LARGE)));
    }

    /** The address of the small one, for lists. */
    public static String small(String hash) {
        return url(hash, PictureSize.SMALL);
    }

    private static String url(String hash, PictureSize size) {
        return "/api/v1/products/pictures/" + hash + "/" + size.key();
    }
}
