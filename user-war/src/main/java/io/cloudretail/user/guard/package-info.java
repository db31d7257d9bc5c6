/** Making guesses slow, wherever a secret could be guessed. */
package io.cloudretail.user.guard;
