package io.cloudretail.product.sheet;

import java.util.Map;

/**
 * What a row says of the variant. Null stands for what the file says nothing about: it stays as it is.
 *
 * @param price in minor units of the shop's currency
 * @param stock units there are if the SKU is new
 * @param barcode empty for none
 * @param weightGrams 0 for none
 */
public record VariantPart(long price, int stock, String barcode, Integer weightGrams, Map<String, String> options) {}
