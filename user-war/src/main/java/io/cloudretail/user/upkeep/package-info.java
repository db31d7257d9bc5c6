/** What has to be cleared away now and then. */
package io.cloudretail.user.upkeep;
