package io.cloudretail.product.catalogue;

import java.text.Normalizer;
import java.util.Locale;

/** The readable part of a product's address: lower-case ASCII words joined by hyphens, made unique by the SKU. */
public final class Slug {
    private static final int LONGEST = 80;

    private Slug() {}

    public static String of(String title, String sku) {
        return words(title) + "-" + words(sku);
    }

    private static String words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-$", "");
        return cut.isEmpty() ? "x" : cut;
    }
}
