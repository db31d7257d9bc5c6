/** A service's WAR in its real server, with a real database and an issuer of tokens, for its Arquillian tests. */
package io.cloudretail.testkit.container;
