/** What happened to accounts and who did it, for admins to read. */
package io.cloudretail.user.audit;
