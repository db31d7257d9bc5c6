/** Fits the kit to the features its server has. */
package io.cloudretail.kit.platform;
