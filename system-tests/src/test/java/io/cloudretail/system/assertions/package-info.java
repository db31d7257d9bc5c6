/** What must be true of orders and refusals, in the words of the shop. */
package io.cloudretail.system.assertions;
