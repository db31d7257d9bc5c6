package io.cloudretail.inventory.stock;

/** A SKU of which an order wants more than there is. */
public record Shortage(String sku, int requested, int available) {}
