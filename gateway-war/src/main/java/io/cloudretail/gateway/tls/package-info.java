/** A shop that is to be reached by TLS is reached by nothing else. */
package io.cloudretail.gateway.tls;
