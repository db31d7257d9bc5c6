/** Databases as they are made and migrated where the shop runs for real. */
package io.cloudretail.deploy.databases;
