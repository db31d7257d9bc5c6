package io.cloudretail.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikeTest {
    @Test
    void what_stands_for_other_characters_stands_for_itself() {
        assertThat(Like.literally("50%_a\\b")).isEqualTo("50\\%\\_a\\\\b");
        assertThat(Like.literally("mug")).isEqualTo("mug");
    }
}
