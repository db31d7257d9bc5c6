/** What every line of the log says beside its text. */
package io.cloudretail.kit.logging;
