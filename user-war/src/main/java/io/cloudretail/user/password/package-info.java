/** Changing a password, which throws out whoever got in with the old one. */
package io.cloudretail.user.password;
