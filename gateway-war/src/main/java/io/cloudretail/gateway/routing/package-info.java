/** Leads each request to the service that answers it. Routes are data; an upstream is never named by a request. */
package io.cloudretail.gateway.routing;
