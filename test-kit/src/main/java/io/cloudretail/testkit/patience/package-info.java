/** Waiting for what happens by itself, outside a server and inside one. */
package io.cloudretail.testkit.patience;
