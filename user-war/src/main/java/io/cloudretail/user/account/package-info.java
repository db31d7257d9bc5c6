/** Accounts: registering, looking at them, and what roles they have. */
package io.cloudretail.user.account;
