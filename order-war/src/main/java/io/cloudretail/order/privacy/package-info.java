/** What this service knows of a person: given out when they ask for it, and taken out of their orders when they leave. */
package io.cloudretail.order.privacy;
