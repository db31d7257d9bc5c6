package io.cloudretail.product.catalogue;

/** @param category a path from the top, such as {@code Home > Lighting} */
public record ProductText(String title, String description, String category) {}
