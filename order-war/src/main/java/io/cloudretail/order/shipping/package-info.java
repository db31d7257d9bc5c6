/** How orders travel: methods, and what each costs by country and weight. */
package io.cloudretail.order.shipping;
