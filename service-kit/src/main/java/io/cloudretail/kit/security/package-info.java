/** Who calls, and the tokens with which a service calls its neighbours. */
package io.cloudretail.kit.security;
