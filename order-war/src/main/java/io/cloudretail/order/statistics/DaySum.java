package io.cloudretail.order.statistics;

import java.time.LocalDate;

/**
 * What happened on one day of one kind.
 *
 * @param what PENDING (placed), CONFIRMED, REJECTED, CANCELLED or RETURN_REFUNDED
 * @param currency empty where no money moved
 * @param amount minor units that were sold, or given back
 */
record DaySum(LocalDate day, String what, String currency, long orders, long units, long amount) {}
