package io.cloudretail.devstack.catalogue;

import static io.cloudretail.devstack.catalogue.Sold.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalesTest {
    private static final String NAME = "WHITE METAL LANTERN";

    @ParameterizedTest
    @ValueSource(
            strings = {"POST", "D", "C2", "DOT", "M", "m", "BANK CHARGES", "S", "AMAZONFEE", "DCGS0003", "gift_0001_40"
            })
    void codes_of_no_goods_are_dropped(String code) {
        assertThat(Sales.among(List.of(line("536365", code, NAME, 1, "1.00"))).unfit())
                .containsOnlyKeys(Unfit.CODE_OF_NO_GOODS);
    }

    @Test
    void cancellations_are_dropped() {
        assertThat(Sales.among(List.of(line("C536365", "71053", NAME, -1, "3.39")))
                        .unfit())
                .containsOnlyKeys(Unfit.CANCELLED);
    }

    @Test
    void lines_without_quantity_or_price_are_dropped() {
        Sales sales = Sales.among(
                List.of(line("536365", "71053", NAME, -5, "3.39"), line("536365", "71053", NAME, 5, "0.0")));
        assertThat(sales.lines()).isEmpty();
        assertThat(sales.unfit()).containsOnlyKeys(Unfit.NO_QUANTITY, Unfit.NO_PRICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "damaged", "wrongly coded", "Found", "Dotcom sales", "amazon", "check"})
    void notes_are_no_names(String description) {
        assertThat(Sales.among(List.of(line("536365", "71053", description, 1, "3.39")))
                        .unfit())
                .containsOnlyKeys(Unfit.NOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*Boombox Ipod Classic", "LOST PROPERTY BOX", "BROWN CHECK CAT DOORSTOP"})
    void names_are_no_notes(String description) {
        assertThat(Note.isNote(description)).isFalse();
    }

    @Test
    void lower_case_suffixes_are_merged() {
        Sales sales = Sales.among(List.of(
                line("536365", "15056BL", "EDWARDIAN PARASOL BLACK", 2, "5.95"),
                line("536366", "15056bl", "EDWARDIAN PARASOL BLACK", 3, "5.95")));
        assertThat(sales.articles()).singleElement().satisfies(article -> {
            assertThat(article.sku()).isEqualTo("15056BL");
            assertThat(article.units()).isEqualTo(5);
            assertThat(article.invoices()).isEqualTo(2);
        });
    }

    @Test
    void articles_are_in_the_order_of_their_codes() {
        Sales sales = Sales.among(List.of(
                line("536365", "85123A", NAME, 1, "2.55"),
                line("536365", "10002", NAME, 1, "2.55"),
                line("536365", "71053", NAME, 1, "2.55")));
        assertThat(sales.articles()).extracting(Article::sku).containsExactly("10002", "71053", "85123A");
    }
}
