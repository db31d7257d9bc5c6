/** The clock that everything reads, so that a test can set it. */
package io.cloudretail.kit.time;
