/** What this service knows of a person: given out when they ask for it, and taken out of their payments when they leave. */
package io.cloudretail.payment.privacy;
