package io.cloudretail.product.catalogue;

import io.cloudretail.kit.event.DomainEvent;
import io.cloudretail.kit.money.Money;
import java.util.List;
import java.util.UUID;

/** What happened to a product. */
public sealed interface ProductEvent extends DomainEvent {
    UUID productId();

    @Override
    default String subject() {
        return productId().toString();
    }

    record Created(UUID productId, String title, String category, List<Item> variants) implements ProductEvent {
        public record Item(String sku, Money price, int openingStock) {}

        @Override
        public String type() {
            return "product.created";
        }
    }

    record Updated(UUID productId, String title, String category, List<Item> variants) implements ProductEvent {
        public record Item(String sku, Money price) {}

        @Override
        public String type() {
            return "product.updated";
        }
    }

    record Retired(UUID productId, List<String> skus) implements ProductEvent {
        @Override
        public String type() {
            return "product.retired";
        }
    }
}
