/** Mail to people: written in the transaction of what it tells of, sent later, so that no mail server can hold anybody up. */
package io.cloudretail.user.mail;
