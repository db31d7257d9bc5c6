/** What must be true of the shop's books whatever failed: invariants over the five databases and the topics. */
package io.cloudretail.system.outages.proof;
