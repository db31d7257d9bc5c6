package io.cloudretail.product.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture of a product as its row names it, by the hash of its content.
 *
 * @param alt what it shows, for those who do not see it
 * @param width of the largest size, in pixels
 */
public record Picture(String hash, String alt, Integer width, Integer height) {
    private static final List<String> SIZES = List.of("small", "medium", "large");

    /** Where each size is served. */
    public Map<String, String> urls() {
        Map<String, String> urls = new LinkedHashMap<>();
        SIZES.forEach(size -> urls.put(size, url(hash, size)));
        return urls;
    }

    /** @param size small, medium or large */
    public static String url(String hash, String size) {
        return "/api/v1/products/pictures/" + hash + "/" + size;
    }
}
