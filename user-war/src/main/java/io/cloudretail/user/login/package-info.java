/** Logging in, and making guesses slow. */
package io.cloudretail.user.login;
