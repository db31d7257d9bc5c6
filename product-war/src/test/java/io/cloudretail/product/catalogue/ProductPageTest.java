package io.cloudretail.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductPageTest {
    @Test
    void comes_out_of_the_cache_as_it_went_in() {
        ProductPage page = ProductPage.of(7, "{\"title\":\"Café\\n\"}");

        ProductPage again = ProductPage.parse(page.text());

        assertThat(again.tag()).isEqualTo(page.tag()).startsWith("7.");
        assertThat(again.json()).isEqualTo(page.json());
    }

    @Test
    void has_another_tag_when_anything_in_it_is_different() {
        assertThat(ProductPage.of(7, "{}").tag())
                .isNotEqualTo(ProductPage.of(7, "[]").tag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "\"7.0123456789ab\"", "*"})
    void an_edit_compares_versions_alone(String ifMatch) {
        assertThatCode(() -> ProductPage.precondition(ifMatch).require(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"6.0123456789ab\"", "\"7.x\"", "\"7.\"", "\".00\""})
    void another_version_is_another_version(String ifMatch) {
        assertThatThrownBy(() -> ProductPage.precondition(ifMatch).require(7))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.status()).isEqualTo(412));
    }
}
