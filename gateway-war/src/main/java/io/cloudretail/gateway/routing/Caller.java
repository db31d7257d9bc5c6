package io.cloudretail.gateway.routing;

import java.util.Optional;

/**
 * Who sent a request.
 *
 * @param address as far as it can be believed
 * @param user the id in a valid access token, if there was one
 */
record Caller(String address, Optional<String> user) {}
