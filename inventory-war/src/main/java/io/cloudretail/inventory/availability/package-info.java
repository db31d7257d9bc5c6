/** What can be bought right now, for all to ask and to ask again. */
package io.cloudretail.inventory.availability;
