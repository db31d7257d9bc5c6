/** The images and the build must not drift apart. */
package io.cloudretail.deploy.image;
