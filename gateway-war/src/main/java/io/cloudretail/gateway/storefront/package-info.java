/** The web UI's one page, and what it says of itself to readers that run no scripts. */
package io.cloudretail.gateway.storefront;
