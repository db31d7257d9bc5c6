/** The addresses that people keep for their orders. */
package io.cloudretail.user.address;
