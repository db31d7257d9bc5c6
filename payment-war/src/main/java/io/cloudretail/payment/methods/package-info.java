/** How customers may pay: what a page needs to know for that. */
package io.cloudretail.payment.methods;
