/** What operators read of the business: how orders end, what they bring in, and what waits. */
package io.cloudretail.order.numbers;
