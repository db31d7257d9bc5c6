/** One-time links in mails: each proves that whoever opens it reads the mail of an address. */
package io.cloudretail.user.link;
