/** Keeps card numbers out: the shop is given what names a card at the payment provider, and never the card itself. */
package io.cloudretail.kit.card;
