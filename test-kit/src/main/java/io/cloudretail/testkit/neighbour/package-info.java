/** A neighbour that answers what a test tells it to. */
package io.cloudretail.testkit.neighbour;
