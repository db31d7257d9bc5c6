/** One payment per order: charged at most once, refunded at most as a whole, and looked up until its outcome is known. */
package io.cloudretail.payment.charge;
