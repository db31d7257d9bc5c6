/** The ways between the parts of the shop, led through proxies that a test can make bad. */
package io.cloudretail.system.detour;
