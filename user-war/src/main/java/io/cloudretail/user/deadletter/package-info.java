/** Messages that this service could not apply, for admins to look at and to give back. */
package io.cloudretail.user.deadletter;
