/** The clock that everything reads, so that a test can set it, and the days it tells. */
package io.cloudretail.kit.time;
