/** Postal addresses: what all services check alike. */
package io.cloudretail.kit.address;
