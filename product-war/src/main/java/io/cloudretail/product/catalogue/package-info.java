/** Products and their variants: reading one, creating, editing and retiring. */
package io.cloudretail.product.catalogue;
