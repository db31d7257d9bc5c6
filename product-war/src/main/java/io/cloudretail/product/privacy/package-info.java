/** What this service knows of a person: the products they sell, what they bought and said, given out when they ask, and gone when they leave. */
package io.cloudretail.product.privacy;
