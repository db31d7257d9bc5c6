/** What every call to a neighbour has in common: refusals told apart from failures, circuits that can be seen. */
package io.cloudretail.kit.client;
