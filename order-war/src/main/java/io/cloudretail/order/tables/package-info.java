/** Tables that are read with every order and changed a few times a year. */
package io.cloudretail.order.tables;
