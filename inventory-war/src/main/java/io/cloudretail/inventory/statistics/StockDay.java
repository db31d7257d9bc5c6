package io.cloudretail.inventory.statistics;

import java.time.Instant;
import java.time.LocalDate;

/** How a day was last seen: how many SKUs on sale were low, and how many of those were gone. */
record StockDay(LocalDate day, int low, int outOfStock, Instant seenAt) {}
