package io.cloudretail.product.catalogue;

import io.cloudretail.kit.event.DomainEvent;
import io.cloudretail.kit.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happened to a product. */
public sealed interface ProductEvent extends DomainEvent {
    UUID productId();

    @Override
    default String subject() {
        return productId().toString();
    }

    /** Also of a draft: its stock is counted before it is on sale. */
    record Created(
            UUID productId, String title, String category, UUID vendorId, ProductStatus status, List<Item> variants)
            implements ProductEvent {
        public record Item(String sku, Money price, int openingStock) {}

        static Created of(Product product, Map<String, Integer> openingStock) {
            ProductText text = product.text();
            return new Created(
                    product.id(),
                    text.title(),
                    text.category(),
                    product.vendorId(),
                    product.status(),
                    product.variants().stream()
                            .map(variant -> new Item(
                                    variant.sku(), variant.price(), openingStock.getOrDefault(variant.sku(), 0)))
                            .toList());
        }

        @Override
        public String type() {
            return "product.created";
        }
    }

    /** @param variants those that are not off sale */
    record Updated(
            UUID productId, String title, String category, UUID vendorId, ProductStatus status, List<Item> variants)
            implements ProductEvent {
        /** @param openingStock of a SKU that is new; null of the others */
        public record Item(String sku, Money price, Integer openingStock) {}

        static Updated of(Product product, Map<String, Integer> openingStock) {
            ProductText text = product.text();
            return new Updated(
                    product.id(),
                    text.title(),
                    text.category(),
                    product.vendorId(),
                    product.status(),
                    product.variants().stream()
                            .map(variant -> new Item(variant.sku(), variant.price(), openingStock.get(variant.sku())))
                            .toList());
        }

        @Override
        public String type() {
            return "product.updated";
        }
    }

    record PriceChanged(UUID productId, List<Change> changes) implements ProductEvent {
        public record Change(String sku, Money oldPrice, Money newPrice) {}

        @Override
        public String type() {
            return "product.price_changed";
        }
    }

    record Retired(UUID productId, List<String> skus) implements ProductEvent {
        @Override
        public String type() {
            return "product.retired";
        }
    }
}
