/** What is done, told as spans of a trace where the server can trace, and nothing at all where it cannot. */
package io.cloudretail.kit.telemetry;
