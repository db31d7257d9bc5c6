/** What people say about themselves: their name and their e-mail address. */
package io.cloudretail.user.profile;
