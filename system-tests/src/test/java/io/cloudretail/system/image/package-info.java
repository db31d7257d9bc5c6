/** The container image and the build must not drift apart. */
package io.cloudretail.system.image;
