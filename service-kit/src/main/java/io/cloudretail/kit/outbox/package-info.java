/** Events leave through here: a row in the transaction of the change, sent later in order, at least once. */
package io.cloudretail.kit.outbox;
