package io.cloudretail.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.InvalidRequest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortOrdersTest {
    private static final UUID ID = UUID.randomUUID();
    private static final SortOrders ORDERS = SortOrders.of(
            "-created",
            SortKey.time("created", "created_at"),
            SortKey.number("total", "coalesce(total, 0)"),
            SortKey.text("code", "code"),
            SortKey.letters("name", "name"));

    @Test
    void a_request_that_names_none_gets_the_usual_order() {
        assertThat(ORDERS.named(null)).isEqualTo(ORDERS.named("")).isEqualTo(ORDERS.named("-created"));
    }

    @Test
    void rows_and_places_of_an_order_go_the_same_way() {
        SortOrder up = ORDERS.named("total");
        assertThat(up.orderBy("id")).isEqualTo(" ORDER BY coalesce(total, 0), id");
        assertThat(up.behind("id", 3)).isEqualTo(" AND (coalesce(total, 0), id) > (?3, ?4)");
        SortOrder down = ORDERS.named("-total");
        assertThat(down.orderBy("id")).isEqualTo(" ORDER BY coalesce(total, 0) DESC, id DESC");
        assertThat(down.behind("id", 1)).isEqualTo(" AND (coalesce(total, 0), id) < (?1, ?2)");
        SortOrder letters = ORDERS.named("name");
        assertThat(letters.orderBy("id")).isEqualTo(" ORDER BY lower(name), id");
        assertThat(letters.behind("id", 1)).isEqualTo(" AND (lower(name), id) > (lower(?1), ?2)");
    }

    @Test
    void a_statement_may_count_its_parameters_or_not_and_tell_rows_apart_by_more_than_an_id() {
        SortOrder down = ORDERS.named("-total");
        assertThat(down.behindInTurn("id")).isEqualTo(" AND (coalesce(total, 0), id) < (?, ?)");
        assertThat(ORDERS.named("name").behindInTurn("id")).isEqualTo(" AND (lower(name), id) > (lower(?), ?)");
        assertThat(down.orderBy(List.of("at", "id"))).isEqualTo(" ORDER BY coalesce(total, 0) DESC, at DESC, id DESC");
        assertThat(down.behind(List.of("at", "id"), 2)).isEqualTo(" AND (coalesce(total, 0), at, id) < (?2, ?3, ?4)");
    }

    @Test
    void orders_may_have_names_of_their_own() {
        SortKey created = SortKey.time("created", "created_at");
        SortOrder newest = new SortOrder("newest", created, true);
        SortOrders few = SortOrders.among(newest, created.up());

        assertThat(few.named("")).isEqualTo(few.named("newest")).isEqualTo(newest);
        assertThat(few.named("created").descending()).isFalse();
        assertThatThrownBy(() -> few.named("-created")).isInstanceOf(InvalidRequest.class);
        Cursor place = newest.cursor(Instant.EPOCH, ID);
        assertThat(newest.keyIn(place)).isEqualTo(Timestamp.from(Instant.EPOCH));
        assertThatThrownBy(() -> created.down().keyIn(place)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void a_place_is_found_again_by_its_cursor_whatever_it_is_ordered_by() {
        Instant time = Instant.parse("2026-11-01T10:00:00.123456Z");
        String name = "\u001fT\u00e9a & co%00\ud83c\udf75";

        assertThat(again("-created", time)).isEqualTo(Timestamp.from(time));
        assertThat(again("total", 295L)).isEqualTo(295L);
        assertThat(again("code", name)).isEqualTo(name);
        assertThat(again("name", name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "name, -name, a",
        "name, name, %00",
        "name, name, %zz",
        "total, total, 1.5",
        "total, total, 99999999999999999999",
        "created, created, yesterday",
        "created, created, +300000-12-31T00:00:00Z"
    })
    void a_cursor_that_the_list_did_not_give_is_refused(String asked, String told, String key) {
        SortOrder order = ORDERS.named(asked);
        Cursor cursor = Cursor.of(told, key, ID);

        assertThatThrownBy(() -> order.keyIn(cursor)).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Created", "--created", "id", "lower(name)"})
    void nothing_else_orders_a_list(String sort) {
        assertThatThrownBy(() -> ORDERS.named(sort)).isInstanceOf(InvalidRequest.class);
    }

    private static Object again(String sort, Object key) {
        SortOrder order = ORDERS.named(sort);
        return order.keyIn(Cursor.decode(order.cursor(key, ID).encode(), SortOrder.PARTS));
    }
}
