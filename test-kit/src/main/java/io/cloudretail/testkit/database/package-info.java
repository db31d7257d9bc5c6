/** A service's statements on the database they are made for, without its server. */
package io.cloudretail.testkit.database;
