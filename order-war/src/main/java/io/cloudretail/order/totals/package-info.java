/** What an order costs: line by line, discounts and taxes shared to the penny, by the rules of docs/money.md. */
package io.cloudretail.order.totals;
