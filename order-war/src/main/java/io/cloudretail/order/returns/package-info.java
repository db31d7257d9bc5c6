/** What comes back: units of an order that their customer returns, and the money that is given back for them. */
package io.cloudretail.order.returns;
