package io.cloudretail.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductPageTest {
    @Test
    void is_a_tag_and_what_is_sent() {
        ProductPage page = ProductPage.parse("7.0123456789ab\n{\"title\":\"Café\\n\"}");

        assertThat(page.tag()).isEqualTo("7.0123456789ab");
        assertThat(page.json()).isEqualTo("{\"title\":\"Café\\n\"}".getBytes(StandardCharsets.UTF_8));
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
