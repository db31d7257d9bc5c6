/** A stand-in for the user service's side of tokens: keys, access tokens, service tokens. */
package io.cloudretail.testkit.token;
