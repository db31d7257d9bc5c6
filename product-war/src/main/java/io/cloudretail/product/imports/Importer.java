package io.cloudretail.product.imports;

import java.util.UUID;

/**
 * Whose import it is.
 *
 * @param id owns what is new
 * @param changesAll true for an admin: may change every vendor's products
 */
record Importer(UUID id, boolean changesAll) {}
