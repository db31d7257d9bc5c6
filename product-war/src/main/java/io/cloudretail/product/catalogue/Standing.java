package io.cloudretail.product.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/** What others keep beside a product: its pictures and ratings. Read only, or an edit would undo what they did meanwhile. */
@Embeddable
class Standing {
    @Column(insertable = false, updatable = false)
    private String images;

    @Column(insertable = false, updatable = false)
    private Double rating;

    @Column(name = "rating_count", insertable = false, updatable = false)
    private int ratingCount;

    protected Standing() {}

    List<Picture> pictures() {
        return JsonText.toPictures(images);
    }

    /** Null as long as there are no reviews. */
    Double rating() {
        return rating;
    }

    int ratingCount() {
        return ratingCount;
    }
}
