package io.cloudretail.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.problem.InvalidRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManagedSortTest {
    private static final UUID ID = UUID.randomUUID();

    @Test
    void orders_and_places_of_an_order_go_the_same_way() {
        assertThat(ManagedSort.of("title").order()).isEqualTo(" ORDER BY lower(title), id");
        assertThat(ManagedSort.of("title").after()).isEqualTo(" AND (lower(title), id) > (?, ?)");
        assertThat(ManagedSort.of("-title").order()).isEqualTo(" ORDER BY lower(title) DESC, id DESC");
        assertThat(ManagedSort.of("-title").after()).isEqualTo(" AND (lower(title), id) < (?, ?)");
    }

    @Test
    void a_title_with_anything_in_it_is_a_place_in_a_list() {
        String title = "\u001fT\u00e9a & co%00\ud83c\udf75";
        String encoded = URLEncoder.encode(title, StandardCharsets.UTF_8);
        Cursor cursor = Cursor.decode(ManagedSort.TITLE.cursor(encoded, ID).encode(), 3);

        assertThat(ManagedSort.TITLE.keyIn(cursor)).isEqualTo(title);
        assertThat(cursor.uuid(2)).isEqualTo(ID);
    }

    @ParameterizedTest
    @CsvSource({
        "TITLE, -title, a",
        "TITLE, title, %00",
        "TITLE, title, %zz",
        "PRICE, price, 1.5",
        "PRICE, price, 99999999999999999999",
        "CREATED, created, yesterday",
        "UPDATED_DOWN, -updated, +300000-12-31T00:00:00Z"
    })
    void a_cursor_that_the_list_did_not_give_is_refused(ManagedSort sort, String parameter, String key) {
        assertThatThrownBy(() -> sort.keyIn(Cursor.of(parameter, key, ID))).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Title", "--title", "rating", "lower(title)"})
    void nothing_else_orders_a_list(String sort) {
        assertThatThrownBy(() -> ManagedSort.of(sort)).isInstanceOf(InvalidRequest.class);
    }
}
