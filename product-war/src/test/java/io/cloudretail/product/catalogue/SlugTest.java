package io.cloudretail.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "White hanging heart T-light holder, 85123A, white-hanging-heart-t-light-holder-85123a",
        "'Café  crème, 2 cups', X.1, cafe-creme-2-cups-x-1",
        "日本, A, x-a"
    })
    void is_readable_ascii(String title, String sku, String slug) {
        assertThat(Slug.of(title, sku)).isEqualTo(slug);
    }
}
