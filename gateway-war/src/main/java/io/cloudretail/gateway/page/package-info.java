/** What the gateway itself has to show: its own problems, and the web UI. */
package io.cloudretail.gateway.page;
