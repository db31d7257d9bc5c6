/** Whether an access token is one that the shop issued for its users. */
package io.cloudretail.gateway.token;
