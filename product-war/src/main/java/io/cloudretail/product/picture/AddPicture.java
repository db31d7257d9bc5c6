package io.cloudretail.product.picture;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.Unavailable;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;

/**
 * Takes an upload in. The picture is announced, then stored, then shown, each in a transaction of its own: whatever fails, a
 * product never shows what is not there, and what nobody shows is cleared away later.
 */
@Shared
class AddPicture {
    private final Pictures pictures;
    private final Darkroom darkroom;
    private final Stores stores;

    @Inject
    AddPicture(Pictures pictures, Darkroom darkroom, Stores stores) {
        this.pictures = pictures;
        this.darkroom = darkroom;
        this.stores = stores;
    }

    /** A picture and how the product's pictures are with it. */
    record Added(String hash, Change change) {}

    Added to(UUID product, Editor editor, InputStream upload, String alt) {
        pictures.require(product, editor);
        Developed picture = darkroom.develop(upload);
        if (pictures.announce(picture)) {
            picture.files().forEach((size, jpeg) -> stores.chosen().put(picture.hash(), size, jpeg));
            Change change = pictures.add(product, editor, picture.hash(), alt);
            if (change.outcome() != Change.Outcome.PICTURE_GONE) {
                return new Added(picture.hash(), change);
            }
        }
        throw new Unavailable("This very picture is being cleared away.", Duration.ofSeconds(5), null);
    }
}
