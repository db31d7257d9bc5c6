package io.cloudretail.system.drivers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A product as a vendor writes it down. */
public final class Goods {
    private final Map<String, Object> product = new HashMap<>();
    private final Map<String, String> attributes = new HashMap<>();
    private final List<Map<String, Object>> variants = new ArrayList<>();

    private Goods(String title) {
        product.put("title", title);
        product.put("description", "");
    }

    public static Goods called(String title) {
        return new Goods(title);
    }

    /** One that nothing else in the shop has. */
    public static String newSku() {
        return "T-" + UUID.randomUUID().toString().substring(0, 13);
    }

    public Goods by(String brand) {
        product.put("brand", brand);
        return this;
    }

    public Goods with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    public Goods asDraft() {
        product.put("status", "DRAFT");
        return this;
    }

    public Goods in(String colour, String sku, long pence, int units) {
        return variant(sku, Map.of("colour", colour), pence, units);
    }

    public Goods variant(String sku, Map<String, String> options, long pence, int units) {
        variants.add(variantOf(sku, options, pence, units));
        return this;
    }

    public static Map<String, Object> variantOf(String sku, Map<String, String> options, long pence, int units) {
        return Map.of("sku", sku, "options", options, "price", price(pence), "openingStock", units);
    }

    public static Map<String, Object> price(long pence) {
        return Map.of("amount", pence, "currency", "GBP");
    }

    Map<String, Object> of(String category) {
        Map<String, Object> wish = new HashMap<>(product);
        wish.put("category", category);
        wish.put("attributes", attributes);
        wish.put("variants", variants);
        return wish;
    }
}
