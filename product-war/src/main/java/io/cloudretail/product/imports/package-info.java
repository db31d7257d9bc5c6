/** Many products at once, from CSV. */
package io.cloudretail.product.imports;
