/** The inventory service: how many units there are, and who holds which of them. */
package io.cloudretail.inventory;
