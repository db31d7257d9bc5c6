package io.cloudretail.product.search;

/** How words are compared: as stemmed words, or by how alike they are written. */
enum Match {
    WORDS,
    ALIKE
}
