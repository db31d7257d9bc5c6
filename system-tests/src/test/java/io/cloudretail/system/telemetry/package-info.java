/** A shop that tells what it does: its traces, metrics and logs, as a receiver gets them. */
package io.cloudretail.system.telemetry;
