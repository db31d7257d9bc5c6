package io.cloudretail.product.sheet;

/** Reads the rows of one kind of file, from the first to the last. */
interface RowFormat {
    String name();

    Row read(Line line);
}
