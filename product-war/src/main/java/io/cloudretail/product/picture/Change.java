package io.cloudretail.product.picture;

import java.util.List;

/**
 * What became of a product's pictures.
 *
 * @param slug the product's
 * @param pictures all of them, as they are now
 */
record Change(String slug, Outcome outcome, List<Picture> pictures) {
    enum Outcome {
        ADDED,
        SAME,
        PICTURE_GONE
    }

    Picture picture(String hash) {
        return pictures.stream()
                .filter(picture -> picture.hash().equals(hash))
                .findFirst()
                .orElseThrow();
    }
}
