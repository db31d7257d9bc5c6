package io.cloudretail.product.picture;

import io.cloudretail.product.catalogue.Picture;
import java.util.List;

/** @param pictures all of the product's, as they are now */
record Change(Outcome outcome, List<Picture> pictures) {
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
