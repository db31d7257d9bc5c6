/** The envelope of a domain event, CloudEvents 1.0 in Kafka's binary mode. */
package io.cloudretail.kit.event;
