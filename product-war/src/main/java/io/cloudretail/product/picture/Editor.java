package io.cloudretail.product.picture;

import java.util.UUID;

/** @param isAdmin whether also the products of others are theirs to change */
record Editor(UUID id, boolean isAdmin) {}
