/** What a service says of its own state. */
package io.cloudretail.kit.health;
