/** Stock that is booked by hand, one movement or a file of them: deliveries that arrive and counts that are put right. */
package io.cloudretail.inventory.movement;
