/** The schema a service brings along. */
package io.cloudretail.kit.database;
