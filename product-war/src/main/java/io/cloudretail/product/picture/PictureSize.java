package io.cloudretail.product.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How large a picture is at most: the sizes the web UI shows, and the one the others can be made of again. */
enum PictureSize {
    SMALL(320),
    MEDIUM(640),
    LARGE(1280),
    ORIGINAL(2048);

    private final int width;

    PictureSize(int width) {
        this.width = width;
    }

    /** Pixels; of the original also the height. */
    int width() {
        return width;
    }

    /** As it stands in addresses and in the store. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One of those that anyone may see. */
    static Optional<PictureSize> shown(String key) {
        return Arrays.stream(values())
                .filter(size -> size != ORIGINAL && size.key().equals(key))
                .findFirst();
    }
}
