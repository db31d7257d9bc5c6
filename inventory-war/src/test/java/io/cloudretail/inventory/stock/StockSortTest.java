package io.cloudretail.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.problem.InvalidRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockSortTest {
    @Test
    void orders_and_places_of_an_order_go_the_same_way() {
        assertThat(StockSort.of("sku").order()).isEqualTo(" ORDER BY sku");
        assertThat(StockSort.of("sku").after(3)).isEqualTo(" AND sku > ?3");
        assertThat(StockSort.of("-available").order()).isEqualTo(" ORDER BY on_hand - reserved DESC, sku DESC");
        assertThat(StockSort.of("-available").after(3)).isEqualTo(" AND (on_hand - reserved, sku) < (?3, ?4)");
    }

    @ParameterizedTest
    @EnumSource
    void a_cursor_leads_back_to_its_place(StockSort sort) {
        Cursor cursor = Cursor.decode(sort.cursor(7, "MUG_1.5-x").encode(), 3);

        assertThat(sort.place(cursor))
                .isEqualTo(sort.name().startsWith("SKU") ? List.of("MUG_1.5-x") : List.of(7, "MUG_1.5-x"));
    }

    @ParameterizedTest
    @CsvSource({
        "SKU, -sku, '', MUG",
        "SKU, sku, '', ''",
        "SKU, sku, '', a b",
        "AVAILABLE, available, '', MUG",
        "AVAILABLE, available, 1.5, MUG",
        "AVAILABLE, available, 99999999999, MUG"
    })
    void a_cursor_that_the_list_did_not_give_is_refused(StockSort sort, String parameter, String units, String sku) {
        assertThatThrownBy(() -> sort.place(Cursor.of(parameter, units, sku))).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SKU", "--sku", "onHand", "on_hand - reserved"})
    void nothing_else_orders_a_list(String sort) {
        assertThatThrownBy(() -> StockSort.of(sort)).isInstanceOf(InvalidRequest.class);
    }
}
