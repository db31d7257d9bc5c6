/** The proof that stock is the sum of its movements, and that what is reserved is what orders hold. */
package io.cloudretail.inventory.ledger;
