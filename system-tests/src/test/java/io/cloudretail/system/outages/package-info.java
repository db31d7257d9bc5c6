/** What the shop does while a part of it is gone, and how it heals. */
package io.cloudretail.system.outages;
