/** What came, from whom, and how it went: one line for each request, and numbers for all of them. */
package io.cloudretail.gateway.logbook;
