/** Orders as they change: one look at the database for all who watch, on each server. */
package io.cloudretail.order.live;
