package io.cloudretail.devstack.catalogue;

import static io.cloudretail.devstack.catalogue.Sold.HOME;
import static io.cloudretail.devstack.catalogue.Sold.at;
import static io.cloudretail.devstack.catalogue.Sold.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTest {
    @Test
    void the_price_is_the_most_frequent_one() {
        assertThat(price(at("2.55"), at("2.95"), at("2.55"))).isEqualTo("2.55");
    }

    @Test
    void of_equally_frequent_prices_the_one_without_a_discount_counts() {
        assertThat(price(at("2.55"), at("2.95"))).isEqualTo("2.95");
    }

    @Test
    void prices_without_a_customer_or_from_abroad_do_not_count() {
        assertThat(price(at("5.06", "", HOME), at("5.06", "", HOME), at("1.00", "12583.0", "France"), at("2.55")))
                .isEqualTo("2.55");
    }

    @Test
    void where_there_is_no_other_price_they_do() {
        assertThat(price(at("5.06", "", HOME), at("1.00", "12583.0", "France"))).isEqualTo("5.06");
        assertThat(price(at("1.00", "12583.0", "France"))).isEqualTo("1.00");
    }

    @Test
    void prices_have_two_decimals() {
        assertThat(price(at("2.5"))).isEqualTo("2.50");
    }

    @Test
    void the_description_is_the_most_frequent_one() {
        Article article = new Article(
                "22632",
                List.of(
                        line("1", "22632", "HAND WARMER RED POLKA DOT", 1, "2.10"),
                        line("2", "22632", "HAND WARMER RED RETROSPOT ", 1, "2.10"),
                        line("3", "22632", "HAND WARMER RED RETROSPOT", 1, "2.10")));
        assertThat(article.description()).isEqualTo("HAND WARMER RED RETROSPOT");
    }

    @Test
    void stock_is_what_was_sold_within_bounds() {
        assertThat(Stock.after(1)).isEqualTo(Stock.LEAST);
        assertThat(Stock.after(117)).isEqualTo(117);
        assertThat(Stock.after(5195)).isEqualTo(Stock.MOST);
    }

    private static String price(InvoiceLine... sales) {
        return new Article("85123A", List.of(sales)).price().toPlainString();
    }
}
