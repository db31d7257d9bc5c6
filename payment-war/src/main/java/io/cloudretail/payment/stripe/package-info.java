/** Stripe as the payment provider: PaymentIntents by its own SDK, and its webhooks. */
package io.cloudretail.payment.stripe;
