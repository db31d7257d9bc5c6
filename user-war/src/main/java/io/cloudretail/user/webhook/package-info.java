/** Webhooks: what happens to orders and stock, told to the programs of vendors and of the shop's own people. */
package io.cloudretail.user.webhook;
