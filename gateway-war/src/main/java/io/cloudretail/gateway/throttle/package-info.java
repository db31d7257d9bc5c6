/** How often somebody may ask. All gateways count together as long as Redis is there, and each for itself while it is not. */
package io.cloudretail.gateway.throttle;
