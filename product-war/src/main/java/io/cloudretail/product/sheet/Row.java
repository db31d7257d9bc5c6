package io.cloudretail.product.sheet;

/**
 * One row of a file.
 *
 * @param line on which it begins, counted from 1, the header included
 * @param product what the file calls the product; rows with the same one are its variants. Null: a product of one variant
 * @param sku as far as it can be read, also of a row that is refused
 * @param productPart null when the row says nothing of the product
 * @param variantPart null when the row holds no variant, such as a second picture
 * @param refused null when the row may be taken
 * @param spoilsProduct true when what the row says of the product is what is wrong
 */
public record Row(
        long line,
        String product,
        String sku,
        ProductPart productPart,
        VariantPart variantPart,
        Refused refused,
        boolean spoilsProduct) {

    public boolean isOfSameProductAs(Row other) {
        return product != null && product.equals(other.product);
    }
}
