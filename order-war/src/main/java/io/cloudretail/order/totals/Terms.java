package io.cloudretail.order.totals;

import java.util.Optional;

/** What an order is priced by beside the catalogue, as it is at that moment. */
public record Terms(TaxRules tax, Delivery delivery, Optional<Discount> discount) {}
