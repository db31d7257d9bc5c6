/** How the gateway is, and how the whole shop is. */
package io.cloudretail.gateway.health;
