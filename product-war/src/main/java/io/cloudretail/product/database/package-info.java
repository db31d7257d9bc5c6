/** Queries past the persistence context: on the truth, or on a replica that may lag behind it. */
package io.cloudretail.product.database;
