/** How a customer becomes a vendor: they ask, an admin decides. */
package io.cloudretail.user.vendor;
