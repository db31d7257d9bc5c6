/** What admins do with accounts: find them, say what they may do, lock them, invite people. */
package io.cloudretail.user.admin;
