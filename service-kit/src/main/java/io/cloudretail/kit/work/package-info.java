/** Work that repeats in the background and stops with the server. */
package io.cloudretail.kit.work;
