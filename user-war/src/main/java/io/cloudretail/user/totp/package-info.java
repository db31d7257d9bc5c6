/** The second factor: one-time codes by time (RFC 6238), and recovery codes for when the telephone is gone. */
package io.cloudretail.user.totp;
