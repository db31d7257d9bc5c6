/** Requests as an attacker sends them: fast and many, or byte by byte. */
package io.cloudretail.system.security.wire;
