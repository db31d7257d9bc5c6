/** What is dear to find out and the same for everybody: kept for a while, and found out by one caller for all. */
package io.cloudretail.gateway.snapshot;
