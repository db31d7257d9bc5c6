/** What the law gives everybody: a copy of all that the shop holds about them, and to be forgotten. */
package io.cloudretail.user.privacy;
