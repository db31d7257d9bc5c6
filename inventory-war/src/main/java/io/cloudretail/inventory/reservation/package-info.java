/** What orders hold of the stock: all lines of an order or none, until the order is confirmed, refused or cancelled. */
package io.cloudretail.inventory.reservation;
