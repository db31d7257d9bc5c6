/** Amounts in minor units. */
package io.cloudretail.kit.money;
