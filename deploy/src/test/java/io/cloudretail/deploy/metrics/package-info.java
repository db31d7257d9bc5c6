/** Rules, alerts and dashboards, held against the numbers that there are. */
package io.cloudretail.deploy.metrics;
