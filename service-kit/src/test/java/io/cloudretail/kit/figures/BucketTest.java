package io.cloudretail.kit.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BucketTest {
    private static final Bucket ONE = new Bucket(1, 2, "7");
    private static final Bucket TWO = new Bucket(2, 1, "8");

    @Test
    void equal_books_have_no_differing_buckets() {
        assertThat(Bucket.differing(List.of(), List.of())).isEmpty();
        assertThat(Bucket.differing(List.of(ONE, TWO), List.of(TWO, ONE))).isEmpty();
    }

    @Test
    void a_bucket_differs_that_is_in_one_book_alone_or_has_another_digest_or_another_number_of_orders() {
        assertThat(Bucket.differing(List.of(ONE), List.of())).containsExactly(1);
        assertThat(Bucket.differing(List.of(), List.of(TWO))).containsExactly(2);
        assertThat(Bucket.differing(List.of(ONE, TWO), List.of(ONE, new Bucket(2, 1, "9"))))
                .containsExactly(2);
        assertThat(Bucket.differing(List.of(ONE, TWO), List.of(new Bucket(1, 3, "7"), TWO)))
                .containsExactly(1);
    }
}
