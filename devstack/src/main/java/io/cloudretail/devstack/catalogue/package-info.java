/** Derives the products a new shop is filled with from the invoices of a real one. */
@NullMarked
package io.cloudretail.devstack.catalogue;

import org.jspecify.annotations.NullMarked;
