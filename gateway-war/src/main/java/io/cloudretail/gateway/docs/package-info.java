/** One OpenAPI document for the whole shop, and a page to try it. */
package io.cloudretail.gateway.docs;
