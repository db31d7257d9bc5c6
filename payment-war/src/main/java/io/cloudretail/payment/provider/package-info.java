/** What a payment provider is to this service, and how it is called. */
package io.cloudretail.payment.provider;
