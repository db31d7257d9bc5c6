/** Which other sites' pages may use the shop's API from a browser. */
package io.cloudretail.gateway.cors;
