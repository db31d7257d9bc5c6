package io.cloudretail.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.testkit.contract.EventExample;
import org.junit.jupiter.api.Test;

class ProductEventsContractTest {
    @Test
    void reads_the_skus_and_opening_stock_of_a_created_product() {
        var created = EventExample.of("product.created.v1").dataAs(ProductEvents.ProductOnOffer.class);

        assertThat(created.variants()).containsExactly(new ProductEvents.ProductOnOffer.Variant("85123A", 120));
    }
}
