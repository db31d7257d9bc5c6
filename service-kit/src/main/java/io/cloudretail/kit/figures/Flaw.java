package io.cloudretail.kit.figures;

/**
 * Something that is not as it should be.
 *
 * @param kind such as {@code stock-differs}
 * @param subject what it is about: an order, a SKU, a service
 * @param detail for people
 */
public record Flaw(String kind, String subject, String detail) {}
