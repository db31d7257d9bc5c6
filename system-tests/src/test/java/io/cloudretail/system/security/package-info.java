/** The shop as an attacker tries it: who may call what, forged tokens, odd spellings, framing, bombs and bad input. */
package io.cloudretail.system.security;
