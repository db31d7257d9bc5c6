package io.cloudretail.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final ProductText TEXT = new ProductText("Mug", "Holds tea.", "Home");

    @Test
    void costs_what_its_cheapest_variant_on_sale_costs() {
        Product product = product(ProductStatus.ACTIVE);
        assertThat(product.priceFrom()).isEqualTo(pence(200));

        product.retire(product.variant("B").orElseThrow(), NOW);

        assertThat(product.priceFrom()).isEqualTo(pence(300));
    }

    @Test
    void an_edit_that_changes_nothing_tells_nothing() {
        Product product = product(ProductStatus.ACTIVE);

        assertThat(product.edit(TEXT, product.status(), Map.of("A", pence(300)), NOW))
                .isEmpty();
    }

    @Test
    void a_new_price_is_told_beside_the_update() {
        Product product = product(ProductStatus.ACTIVE);

        assertThat(product.edit(TEXT, product.status(), Map.of("A", pence(150)), NOW))
                .hasSize(2)
                .anySatisfy(event -> assertThat(event).isInstanceOf(ProductEvent.Updated.class))
                .contains(new ProductEvent.PriceChanged(
                        product.id(), List.of(new ProductEvent.PriceChanged.Change("A", pence(300), pence(150)))));
        assertThat(product.priceFrom()).isEqualTo(pence(150));
    }

    @Test
    void the_address_of_a_draft_follows_its_title_until_it_is_published() {
        Product product = product(ProductStatus.DRAFT);
        product.edit(new ProductText("Cup", "", "Home"), ProductStatus.DRAFT, Map.of(), NOW);
        assertThat(product.slug()).isEqualTo("cup-a");

        product.edit(new ProductText("Cup", "", "Home"), ProductStatus.ACTIVE, Map.of(), NOW);
        product.edit(new ProductText("Bowl", "", "Home"), product.status(), Map.of(), NOW);

        assertThat(product.slug()).isEqualTo("cup-a");
    }

    @Test
    void what_is_published_is_no_draft_again_and_what_is_retired_stays_as_it_is() {
        Product product = product(ProductStatus.ACTIVE);
        assertThatThrownBy(() -> product.edit(TEXT, ProductStatus.DRAFT, Map.of(), NOW))
                .isInstanceOf(AlreadyPublished.class);

        assertThat(product.edit(TEXT, ProductStatus.RETIRED, Map.of(), NOW))
                .containsExactly(new ProductEvent.Retired(product.id(), List.of("A", "B")));

        assertThat(product.retire(NOW)).isEmpty();
        assertThatThrownBy(() -> product.edit(TEXT, ProductStatus.ACTIVE, Map.of(), NOW))
                .isInstanceOf(ProductRetired.class);
        assertThatThrownBy(() -> product.add(variant("C", 1), 0, NOW)).isInstanceOf(ProductRetired.class);
    }

    @Test
    void a_variant_that_is_added_is_told_with_its_stock_and_stands_behind_the_others() {
        Product product = product(ProductStatus.ACTIVE);

        var events = product.add(variant("C", 100), 7, NOW);

        assertThat(events).singleElement().satisfies(event -> assertThat(((ProductEvent.Updated) event).variants())
                .containsExactly(
                        new ProductEvent.Updated.Item("A", pence(300), null),
                        new ProductEvent.Updated.Item("B", pence(200), null),
                        new ProductEvent.Updated.Item("C", pence(100), 7)));
        assertThatThrownBy(() -> product.add(variant("C", 1), 0, NOW)).isInstanceOf(SkuTaken.class);
    }

    @Test
    void a_variant_off_sale_is_not_told_of_any_more_and_the_last_one_stays() {
        Product product = product(ProductStatus.ACTIVE);

        var events = product.retire(product.variant("A").orElseThrow(), NOW);

        assertThat(events).singleElement().satisfies(event -> assertThat(((ProductEvent.Updated) event).variants())
                .extracting(ProductEvent.Updated.Item::sku)
                .containsExactly("B"));
        assertThat(product.allVariants()).hasSize(2);
        assertThatThrownBy(() -> product.retire(product.variant("B").orElseThrow(), NOW))
                .isInstanceOf(LastVariant.class);
    }

    @Test
    void variants_are_shown_in_the_order_of_their_positions() {
        Product product = product(ProductStatus.ACTIVE);
        Variant first = product.variant("A").orElseThrow();

        assertThat(product.edit(first, first.text(), first.price(), 5, NOW)).hasSize(1);

        assertThat(product.variants()).extracting(Variant::sku).containsExactly("B", "A");
        assertThat(product.edit(first, first.text(), first.price(), 5, NOW)).isEmpty();
    }

    @Test
    void has_a_hundred_variants_at_most() {
        Product product = product(ProductStatus.ACTIVE);
        for (int i = 2; i < 100; i++) {
            product.add(variant("V" + i, 100), 0, NOW);
        }

        assertThatThrownBy(() -> product.add(variant("V100", 100), 0, NOW)).isInstanceOf(TooManyVariants.class);
    }

    private static Product product(ProductStatus status) {
        return new Product(TEXT, status, List.of(variant("A", 300), variant("B", 200)), UUID.randomUUID(), NOW);
    }

    private static Variant variant(String sku, long price) {
        return new Variant(sku, Map.of(), pence(price));
    }

    private static Money pence(long amount) {
        return Money.of(amount, "GBP");
    }
}
