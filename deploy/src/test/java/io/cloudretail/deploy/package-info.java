/** Holds what runs the shop for real against what its sources say. */
package io.cloudretail.deploy;
