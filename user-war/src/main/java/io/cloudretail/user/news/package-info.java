/** News of orders by mail: written when the order's event arrives, so that nobody who orders or ships waits for it. */
package io.cloudretail.user.news;
