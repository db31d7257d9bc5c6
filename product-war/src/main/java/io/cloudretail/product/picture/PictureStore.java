package io.cloudretail.product.picture;

import java.util.Optional;

/** Where the bytes of pictures are. Putting and removing may be repeated; what is under a hash never changes. */
interface PictureStore {
    void put(String hash, PictureSize size, byte[] jpeg);

    Optional<byte[]> find(String hash, PictureSize size);

    /** Removes all sizes. */
    void remove(String hash);
}
