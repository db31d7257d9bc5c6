/** Starts and stops the shop on one machine: its database, event log and cache, the six servers, and what fills its shelves. */
@NullMarked
package io.cloudretail.devstack;

import org.jspecify.annotations.NullMarked;
