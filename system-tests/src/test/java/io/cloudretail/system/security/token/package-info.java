/** Tokens that nobody can have: signed with the shop's own key, or forged in its likeness. */
package io.cloudretail.system.security.token;
