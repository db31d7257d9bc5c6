package io.cloudretail.testkit.contract;

/** Something that an example may be one of. */
public record Parcel(String sku, int quantity) {}
