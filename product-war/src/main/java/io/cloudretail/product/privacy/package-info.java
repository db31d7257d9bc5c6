/** What this service knows of a person: the products they sell, given out when they ask, and taken off sale when they leave. */
package io.cloudretail.product.privacy;
