/** The description of topics and events for those outside the shop. */
package io.cloudretail.deploy.events;
