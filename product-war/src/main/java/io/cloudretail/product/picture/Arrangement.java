package io.cloudretail.product.picture;

import io.cloudretail.kit.http.ContentTag;
import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.product.catalogue.Picture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** All pictures of a product in the order they are to be shown in. */
public record Arrangement(
        @NotNull @Size(max = Pictures.MOST) List<@NotNull @Valid Item> images) {
    static final int LONGEST_ALT = 300;

    /** @param alt what it shows, for those who do not see it */
    public record Item(
            @NotNull String hash, @Size(max = LONGEST_ALT) String alt) {
        String altOrNone() {
            return Optional.ofNullable(alt).map(String::strip).orElse("");
        }
    }

    /** The ETag of pictures: of what there is to arrange of them. */
    static String tag(List<Picture> shown) {
        return ContentTag.of(shown.stream()
                .map(picture -> new Item(picture.hash(), picture.alt()))
                .toList());
    }

    /** Refuses one that forgets a picture or names another: nothing may get lost by putting things in order. */
    void requireAllOf(List<Picture> shown) {
        List<String> named = images.stream().map(Item::hash).sorted().toList();
        if (!named.equals(shown.stream().map(Picture::hash).sorted().toList())) {
            throw InvalidRequest.field("images", "must name each picture of the product once");
        }
    }
}
