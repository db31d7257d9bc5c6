/** What this service knows of a person: the SKUs they sell and what they booked, given out when asked, forgotten when they leave. */
package io.cloudretail.inventory.privacy;
