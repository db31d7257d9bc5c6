/** The keys that sign tokens, the tokens themselves, and the key set that lets every service verify them. */
package io.cloudretail.user.token;
