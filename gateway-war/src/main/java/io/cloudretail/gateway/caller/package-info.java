/** From where a request comes, as far as that can be believed. */
package io.cloudretail.gateway.caller;
