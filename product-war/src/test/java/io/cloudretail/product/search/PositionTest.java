package io.cloudretail.product.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.problem.InvalidRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {
    private static final UUID ID = UUID.fromString("1f6fd7b8-4c6a-4d5e-9a53-2f7a54c3f0aa");
    private static final Wish LANTERNS = new Wish(Optional.of("lantern"), List.of(), Wish.ORDERS.usual());

    @Test
    void a_cursor_brings_back_its_position() {
        Position position = new Position(Tier.LABEL, -5, ID);

        assertThat(Position.of(Cursor.decode(position.cursor(LANTERNS), Position.PARTS), LANTERNS))
                .isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource({
        "price, TITLE, 1, 1f6fd7b8-4c6a-4d5e-9a53-2f7a54c3f0aa",
        "relevance, ALL, 1, 1f6fd7b8-4c6a-4d5e-9a53-2f7a54c3f0aa",
        "relevance, BEST, 1, 1f6fd7b8-4c6a-4d5e-9a53-2f7a54c3f0aa",
        "relevance, TITLE, 1.5, 1f6fd7b8-4c6a-4d5e-9a53-2f7a54c3f0aa",
        "relevance, TITLE, 99999999999999999999, 1f6fd7b8-4c6a-4d5e-9a53-2f7a54c3f0aa",
        "relevance, TITLE, 1, x' OR true --"
    })
    void an_edited_or_foreign_cursor_is_refused(String sort, String tier, String key, String id) {
        Cursor cursor = Cursor.of(sort, tier, key, id);

        assertThatThrownBy(() -> Position.of(cursor, LANTERNS)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void words_in_another_order_than_relevance_are_one_tier() {
        Wish cheapest = new Wish(Optional.of("lantern"), List.of(), Wish.ORDERS.named("price"));

        assertThatThrownBy(() -> Position.of(Cursor.of("price", "TITLE", 1, ID), cheapest))
                .isInstanceOf(InvalidRequest.class);
        assertThat(Position.of(Cursor.of("price", "ALIKE", 1, ID), cheapest).tier())
                .isEqualTo(Tier.ALIKE);
    }
}
