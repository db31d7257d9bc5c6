package io.cloudretail.product.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final NewReview WISH = new NewReview(4, " Fine ", " Holds tea. ", " Ada ");

    private final Review review = new Review(UUID.randomUUID(), UUID.randomUUID(), NOW);

    @Test
    void is_seen_at_once() {
        review.write(WISH, false, NOW);

        assertThat(review.isPublished()).isTrue();
        assertThat(ReviewView.of(review))
                .isEqualTo(new ReviewView(review.id(), 4, "Fine", "Holds tea.", "Ada", NOW, NOW));
    }

    @Test
    void waits_for_an_admin_where_reviews_are_moderated_and_again_after_each_change() {
        review.write(WISH, true, NOW);
        assertThat(review.status()).isEqualTo(ReviewStatus.PENDING);

        review.moderate(ReviewStatus.PUBLISHED, null);
        review.write(WISH, true, NOW);

        assertThat(review.status()).isEqualTo(ReviewStatus.PENDING);
    }

    @Test
    void writing_a_rejected_one_anew_brings_it_back_to_an_admin_and_not_before_everyone() {
        review.write(WISH, false, NOW);
        review.moderate(ReviewStatus.REJECTED, "It is an advertisement.");

        review.write(WISH, false, NOW);
        review.write(WISH, false, NOW);

        assertThat(review.status()).isEqualTo(ReviewStatus.PENDING);
        assertThat(review.reason()).contains("It is an advertisement.");
    }

    @Test
    void taking_a_rejected_one_back_and_writing_another_does_not_pass_by_an_admin() {
        review.write(WISH, false, NOW);
        review.moderate(ReviewStatus.REJECTED, "It is an advertisement.");

        review.withdraw(NOW);
        assertThat(review.isWithdrawn()).isTrue();
        assertThat(review.author()).isEmpty();
        review.write(WISH, false, NOW);

        assertThat(review.isWithdrawn()).isFalse();
        assertThat(review.status()).isEqualTo(ReviewStatus.PENDING);
    }

    @ParameterizedTest
    @CsvSource({"Fine,true", "' Fine for tea ',true", "' ',false", "'',false", "'Fine\nfor tea',false", "'\nFine',false"
    })
    void a_title_is_one_line_with_something_in_it(String title, boolean fits) {
        assertThat(title.matches(NewReview.ONE_LINE)).isEqualTo(fits);
    }

    @Test
    @Timeout(10)
    void a_title_without_end_is_refused_in_no_time() {
        assertThat(("a".repeat(1_000_000) + "\n").matches(NewReview.ONE_LINE)).isFalse();
        assertThat(" ".repeat(1_000_000).matches(NewReview.ONE_LINE)).isFalse();
    }

    @Test
    void shows_no_name_but_the_one_that_was_given() {
        review.write(new NewReview(4, null, "Fine", null), false, NOW);

        assertThat(ReviewView.of(review).author()).isEqualTo("A customer");
        assertThat(FullReview.of(review).author()).isNull();
    }
}
