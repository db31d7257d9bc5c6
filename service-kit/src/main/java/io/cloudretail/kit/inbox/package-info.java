/** Events arrive through here: each is applied once, in one transaction with its effect, or set aside with its reason. */
package io.cloudretail.kit.inbox;
