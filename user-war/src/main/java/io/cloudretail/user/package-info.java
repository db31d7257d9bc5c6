/** The user service: who is who, and the tokens that say so. */
package io.cloudretail.user;
