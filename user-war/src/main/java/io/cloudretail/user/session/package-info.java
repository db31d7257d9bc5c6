/** Staying logged in: one session per login, kept alive by refresh tokens that are good for one use each. */
package io.cloudretail.user.session;
