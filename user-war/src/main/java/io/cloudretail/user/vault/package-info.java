/** Encrypting what is kept, under one key from the environment. */
package io.cloudretail.user.vault;
